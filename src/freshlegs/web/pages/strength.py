"""Strength log: what was lifted, in seconds, with what was done last time beside it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.set_rows import sets_in
from freshlegs.web.strength_log_card import known_groups, strength_card
from freshlegs.web.undo import kept_in
from freshlegs.workflows.strength_log import (
    change_session,
    delete_session,
    log_session,
    take_back,
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the form, past sessions and each exercise."""
    kept, gone = request.GET.get("kept", ""), request.GET.get("deleted", "")
    context = {
        "card": strength_card(home_to_read(request), request.GET),
        "kept": kept if kept_in(f"{kept}.") else "",
        "deleted": gone if kept_in(f"{gone}.") else "",
    }
    return render(request, "web/strength/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a session, or what was changed of one."""
    home, key = home_to_write(request), request.POST.get("key", "")
    sets = sets_in(request.POST, known_groups(home))
    day = _day(request.POST.get("day", ""))
    if key:
        change_session(home, key, sets, day)
    else:
        key = log_session(home, sets, day)
    return _back("kept", key)


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Delete a session; it can be brought back."""
    key = request.POST.get("key", "")
    delete_session(home_to_write(request), key)
    return _back("deleted", key)


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take back the last change of a session."""
    take_back(home_to_write(request), request.POST.get("key", ""))
    return HttpResponseRedirect(reverse("strength"))


def _day(told: str) -> date | None:
    if not told.strip():
        return None
    try:
        return date.fromisoformat(told.strip())
    except ValueError:
        raise BadValueError(field="date", value=told, allowed="a day such as 2026-03-07") from None


def _back(what: str, key: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("strength", query={what: key}))


PAGE = Page(
    slug="strength",
    title=gettext_lazy("Strength log"),
    icon="strength",
    about=gettext_lazy("Sets, repetitions and load, with last time beside them"),
    routes=(
        Route(path="strength/", view=show),
        Route(path="strength/keep/", view=keep, name="keep"),
        Route(path="strength/delete/", view=forget, name="delete"),
        Route(path="strength/undo/", view=undo, name="undo"),
    ),
)
