"""About you: what is asked once, each with what it is for, and all of it optional."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.preferences import Topic
from freshlegs.web.page import Page, Route
from freshlegs.web.profile_form import changes_in, fields_of
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.workflows.body import known_profile
from freshlegs.workflows.preferences import preferences
from freshlegs.workflows.profile import set_profile


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what is told and what is not."""
    home = home_to_read(request)
    has_weight = Topic.WEIGHT in preferences(home).shown
    fields = fields_of(known_profile(home), has_weight=has_weight)
    context = {"fields": fields, "is_kept": request.GET.get("kept") == "yes"}
    return render(request, "web/profile/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what changed; an emptied field is forgotten."""
    home = home_to_write(request)
    changes = changes_in(request.POST, known_profile(home))
    if changes:
        set_profile(home, changes)
    return HttpResponseRedirect(reverse("profile", query={"kept": "yes"}))


PAGE = Page(
    slug="profile",
    title=gettext_lazy("About you"),
    icon="body",
    about=gettext_lazy("Age, heart rates, conditions, medicines: each says what it is for"),
    routes=(
        Route(path="profile/", view=show),
        Route(path="profile/keep/", view=keep, name="keep"),
    ),
)
