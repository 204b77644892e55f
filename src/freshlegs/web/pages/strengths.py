"""What your diary taught: how strong each cause is in these legs, and what shifted for good."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.web.change_card import change_card
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read
from freshlegs.web.strength_card import strength_card
from freshlegs.workflows.diary_taught import changes_today, strengths_today


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the strengths; the shifts are fetched after them."""
    card = strength_card(strengths_today(home_to_read(request)))
    return render(request, "web/strengths/page.html", {"card": card})


@require_GET
def shifts(request: HttpRequest) -> HttpResponse:
    """Show what shifted for good."""
    card = change_card(changes_today(home_to_read(request)))
    return render(request, "web/strengths/changes.html", {"card": card})


PAGE = Page(
    slug="strengths",
    title=gettext_lazy("What your diary taught"),
    icon="trends",
    about=gettext_lazy("How strong a cause is in your legs beside people at large; what shifted"),
    routes=(
        Route(path="strengths/", view=show),
        Route(path="strengths/changes/", view=shifts, name="changes"),
    ),
)
