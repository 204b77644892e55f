"""Runs: all activities, the newest first, to be found again; one in full, and changing it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import BadValueError
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.run_card import run_card
from freshlegs.web.run_change import DID, changes_in
from freshlegs.web.run_change_card import change_card, deleted_rows
from freshlegs.web.run_form import address_of, fields_in, page_in, wanted_in
from freshlegs.web.run_rows import months
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.words.running import sport_text
from freshlegs.web.words.scales import distance_unit_m
from freshlegs.workflows import run_changes
from freshlegs.workflows.one_run import one_run
from freshlegs.workflows.run_list import run_list

MOST_DIGITS_COUNT = 18
TO_UNDO = "what a page offered to undo"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the runs that are asked for."""
    wanted, page_number = wanted_in(request.GET), page_in(request.GET)
    found = run_list(home_to_read(request), wanted, page_number)
    fields = fields_in(request.GET)
    context = {
        "found": found,
        "months": months(found),
        "fields": fields,
        "is_asked": any(fields.values()),
        "is_narrowed": any(told for name, told in fields.items() if name != "words"),
        "sports": [(sport.value, sport_text(sport)) for sport in found.sports],
        "more": address_of(request.GET, page_number + 1) if found.has_more else "",
        **_done(request),
    }
    return render(request, "web/runs/page.html", context)


@require_GET
def one(request: HttpRequest, key: str) -> HttpResponse:
    """Show one run."""
    card = run_card(one_run(home_to_read(request), key, distance_unit_m()))
    return render(request, "web/runs/one.html", {"card": card, **_done(request)})


@require_GET
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Show what can be changed of one run."""
    card = change_card(home_to_read(request), key)
    sports = [(sport.value, sport_text(sport)) for sport in Sport]
    return render(request, "web/runs/change.html", {"card": card, "sports": sports})


@require_GET
def deleted(request: HttpRequest) -> HttpResponse:
    """List the runs that were taken out, each to be brought back."""
    rows = deleted_rows(run_changes.deleted_runs(home_to_write(request)))
    return render(request, "web/runs/deleted.html", {"rows": rows, **_done(request)})


@require_POST
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Keep what the runner says of a run."""
    home = home_to_write(request)
    values = changes_in(request.POST, one_run(home, key).run)
    if not values:
        return redirect("runs-one", key)
    return _back(run_changes.edit_run(home, key, values), "changed")


@require_POST
def join(request: HttpRequest, key: str) -> HttpResponse:
    """Make a run and others one."""
    others = request.POST.getlist("other")
    if not others:
        raise BadValueError(field="another activity", value="", allowed="one of the list")
    return _back(run_changes.join_runs(home_to_write(request), [key, *others]), "joined")


@require_POST
def part(request: HttpRequest, key: str) -> HttpResponse:
    """Make one recording of a run a run of its own."""
    return _back(
        run_changes.part_run(home_to_write(request), key, request.POST.getlist("recording")),
        "parted",
    )


@require_POST
def delete(request: HttpRequest, key: str) -> HttpResponse:
    """Take a run out of the history."""
    return _back(run_changes.delete_run(home_to_write(request), key), "deleted")


@require_POST
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """Bring a deleted run back."""
    return _back(run_changes.restore_run(home_to_write(request), key), "restored")


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take a change back."""
    told = request.POST.get("kept", "")
    number = _number(told)
    if number is None:
        raise BadValueError(field="kept", value=told, allowed=TO_UNDO)
    key = run_changes.undo(home_to_write(request), number)
    return redirect("runs") if key is None else redirect("runs-one", key)


def _back(changed: run_changes.Changed, did: str) -> HttpResponseRedirect:
    query = {"kept": changed.number, "did": did}
    if changed.key is None:
        return HttpResponseRedirect(reverse("runs", query=query))
    return HttpResponseRedirect(reverse("runs-one", args=[changed.key], query=query))


def _done(request: HttpRequest) -> dict[str, object]:
    """Give what the undo bar says, where something was just done."""
    number, did = _number(request.GET.get("kept", "")), DID.get(request.GET.get("did", ""))
    return {} if number is None or did is None else {"undo_number": number, "did": did}


def _number(word: str) -> int | None:
    is_number = word.isascii() and word.isdigit() and len(word) <= MOST_DIGITS_COUNT
    return int(word) if is_number else None


PAGE = Page(
    slug="runs",
    title=gettext_lazy("Runs"),
    icon="runs",
    group=Group.BAR,
    about=gettext_lazy("Every activity, to be found again, and each one in full."),
    routes=(
        Route(path="runs/", view=show),
        Route(path="runs/deleted/", view=deleted, name="deleted"),
        Route(path="runs/undo/", view=undo, name="undo"),
        Route(path="runs/<slug:key>/", view=one, name="one"),
        Route(path="runs/<slug:key>/change/", view=change, name="change"),
        Route(path="runs/<slug:key>/edit/", view=edit, name="edit"),
        Route(path="runs/<slug:key>/join/", view=join, name="join"),
        Route(path="runs/<slug:key>/part/", view=part, name="part"),
        Route(path="runs/<slug:key>/delete/", view=delete, name="delete"),
        Route(path="runs/<slug:key>/restore/", view=restore, name="restore"),
    ),
)
