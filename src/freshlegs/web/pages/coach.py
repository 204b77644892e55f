"""Runners I coach: those who let me see something, and of each only what was granted."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import NotFoundError
from freshlegs.web.entry import for_accounts
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import home_of, user_number
from freshlegs.web.shown_card import shown_card
from freshlegs.web.words.sharing import names_of
from freshlegs.workflows import people


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the runners."""
    coached = people.coached(user_number(request)) if settings.MANNER.has_accounts else []
    context = {"runners": [(one, names_of(one.shown)) for one in coached]}
    return render(request, "web/coach/page.html", context)


@for_accounts
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Take up a code that a runner gave."""
    people.take_up(user_number(request), request.POST.get("code", ""))
    return redirect("coach")


@for_accounts
@require_GET
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Show of a runner what was granted, and no more."""
    access = next(
        (one for one in people.coached(user_number(request)) if one.number == number), None
    )
    if access is None:
        raise NotFoundError(kind="runner", name=str(number))
    card = shown_card(home_of(access), access.shown)
    return render(request, "web/coach/one.html", {"access": access, "card": card})


PAGE = Page(
    slug="coach",
    title=gettext_lazy("Runners I coach"),
    icon="runs",
    group=Group.LINKED,
    routes=(
        Route(path="coach/", view=show),
        Route(path="coach/keep/", view=keep, name="keep"),
        Route(path="coach/<int:number>/", view=one, name="one"),
    ),
)
