"""Runs: all activities, the newest first, to be found again; and one of them in full."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.web.page import Group, Page, Route
from freshlegs.web.run_card import run_card
from freshlegs.web.run_form import address_of, fields_in, page_in, wanted_in
from freshlegs.web.run_rows import months
from freshlegs.web.runner_of import home_to_read
from freshlegs.web.words.running import sport_text
from freshlegs.workflows.one_run import one_run
from freshlegs.workflows.run_list import run_list


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
    }
    return render(request, "web/runs/page.html", context)


@require_GET
def one(request: HttpRequest, key: str) -> HttpResponse:
    """Show one run."""
    card = run_card(one_run(home_to_read(request), key))
    return render(request, "web/runs/one.html", {"card": card})


PAGE = Page(
    slug="runs",
    title=gettext_lazy("Runs"),
    icon="runs",
    group=Group.BAR,
    about=gettext_lazy("Every activity, to be found again, and each one in full."),
    routes=(
        Route(path="runs/", view=show),
        Route(path="runs/<slug:key>/", view=one, name="one"),
    ),
)
