"""Exercises and routines: how to do each, how much, how it grows, and who should not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.web.exercise_card import exercise_card, exercise_groups, routine_rows
from freshlegs.web.page import Page, Route
from freshlegs.workflows.exercises import exercise, routines


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the routines, then all exercises by kind."""
    context = {"routines": routine_rows(routines()), "groups": exercise_groups()}
    return render(request, "web/exercises/page.html", context)


@require_GET
def one(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one exercise or routine."""
    return render(request, "web/exercises/one.html", {"card": exercise_card(exercise(slug))})


PAGE = Page(
    slug="exercises",
    title=gettext_lazy("Exercises and routines"),
    icon="strength",
    about=gettext_lazy(
        "Warm-up, stretching, strength, jumps and sprints: how, how much, and who not"
    ),
    routes=(
        Route(path="exercises/", view=show),
        Route(path="exercises/<slug:slug>/", view=one, name="one"),
    ),
)
