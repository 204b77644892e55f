"""Shoes: how far each pair has gone, which is worn by default, and which is done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.shoe_card import shoe_card, shoe_form
from freshlegs.web.words.units import distance_m_in
from freshlegs.workflows.shoe_list import METRES_PER_KM, add_pair, change_pair, pair, pairs
from freshlegs.workflows.today import today

WORDS = ("label", "brand", "model", "mass_g", "drop_mm", "begun", "retired", "default")
DISTANCES = {"start": "start_km", "notice": "notice_km"}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the pairs, those that are worn first."""
    home = home_to_read(request)
    cards = [shoe_card(one) for one in pairs(home)]
    context = {
        "today": today(home),
        "worn": [card for card in cards if not card.is_retired],
        "retired": [card for card in cards if card.is_retired],
    }
    return render(request, "web/shoes/page.html", context)


@require_GET
def edit(request: HttpRequest) -> HttpResponse:
    """Show the form of one pair, or of a new one where none is named."""
    name = request.GET.get("name", "")
    form = shoe_form(pair(home_to_read(request), name) if name else None)
    return render(request, "web/shoes/edit.html", {"form": form})


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what is told of a pair, new or known."""
    home, sent = home_to_write(request), request.POST
    if sent.get("is_new") == "yes":
        add_pair(home, sent.get("name", ""), _told(sent))
    else:
        change_pair(home, sent.get("name", ""), _told(sent))
    return redirect("shoes")


def _told(sent: QueryDict) -> dict[str, str]:
    told = {name: sent.get(name, "") for name in WORDS if name in sent}
    for field, key in DISTANCES.items():
        if field in sent:
            distance_m = distance_m_in(sent.get(field, ""))
            told[key] = "" if distance_m is None else f"{distance_m / METRES_PER_KM:.3f}"
    return told


PAGE = Page(
    slug="shoes",
    title=gettext_lazy("Shoes"),
    icon="runs",
    about=gettext_lazy("How far each pair has gone, and which is done"),
    routes=(
        Route(path="shoes/", view=show),
        Route(path="shoes/edit/", view=edit, name="edit"),
        Route(path="shoes/keep/", view=keep, name="keep"),
    ),
)
