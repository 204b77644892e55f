"""Page for a doctor: the runner's own records on one sheet; the runner chooses what is on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.domain.preferences import Topic
from freshlegs.web.doctor_card import doctor_card
from freshlegs.web.doctor_form import chosen_in, form_of
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read
from freshlegs.workflows.body import is_careful_with_numbers, known_profile
from freshlegs.workflows.doctor_page import doctor_page
from freshlegs.workflows.preferences import preferences


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the page; what is on it stands in the address and is not remembered."""
    home = home_to_read(request)
    has_weight = Topic.WEIGHT in preferences(home).shown
    offers_weight = has_weight and not is_careful_with_numbers(known_profile(home))
    chosen = chosen_in(request.GET, has_weight=offers_weight)
    context = {
        "card": doctor_card(doctor_page(home, chosen.span), chosen),
        "form": form_of(chosen),
    }
    return render(request, "web/doctor/page.html", context)


PAGE = Page(
    slug="doctor",
    title=gettext_lazy("Page for a doctor"),
    icon="evidence",
    about=gettext_lazy("Your records on one sheet to print; you choose what is on it"),
    routes=(Route(path="doctor/", view=show),),
)
