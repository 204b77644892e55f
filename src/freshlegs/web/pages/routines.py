"""Routines: warm-up, stretching, strength and sprints, to read or to be led through."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.exercise import Routine
from freshlegs.web.guide_card import guide_card
from freshlegs.web.page import Page, Route
from freshlegs.web.routine_list import routine_list
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.safety_form import safety_answers
from freshlegs.web.set_rows import sets_in
from freshlegs.web.undo import kept_in
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.check_in import CheckedIn, take_back
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.exercises import exercise
from freshlegs.workflows.readiness import CLEARED, readiness
from freshlegs.workflows.routine_log import log_routine
from freshlegs.workflows.today import today

NUMBER = "number_"
OFFERED = "what the page offered to take back"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the routines with what each is for, and whether today is a day for it."""
    return render(request, "web/routines/page.html", {"rows": routine_list(home_to_read(request))})


@require_GET
def one(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one routine with its player."""
    routine, home = _routine(slug), home_to_read(request)
    day = today(home)
    kept = request.GET.get("kept", "")
    guide = guide_card(routine, readiness(home, routine, day), day_told(home, day).answer.facts)
    context = {"guide": guide, "day": day, "undo": kept if kept_in(kept) else ""}
    return render(request, "web/routines/one.html", context)


@require_POST
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep what was asked before hard things."""
    _routine(slug)
    given = dict(safety_answers(request.POST))
    told: dict[str, object] = {**given, **_numbers(request.POST)}
    if request.POST.get("cleared") == "yes":
        told[CLEARED] = True
    if not told:
        raise BadValueError(field="An answer", value="", allowed=_("yes or no"))
    keep_answers(home_to_write(request), told)
    return redirect("routines-one", slug=slug)


@require_POST
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """Log what was done."""
    routine, home = _routine(slug), home_to_write(request)
    key = log_routine(home, routine, _minutes(request.POST), sets_in(request.POST, {}))
    address = reverse("routines-one", kwargs={"slug": slug}, query={"kept": f"{key}."})
    return HttpResponseRedirect(address)


@require_POST
def undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back what was just logged."""
    told = kept_in(request.POST.get("kept", ""))
    if told is None or told.entry is None:
        raise BadValueError(field="kept", value=request.POST.get("kept", ""), allowed=OFFERED)
    take_back(home_to_write(request), CheckedIn(entry=told.entry, answers_number=None))
    return redirect("routines-one", slug=slug)


def _routine(slug: str) -> Routine:
    found = exercise(slug)
    if not isinstance(found, Routine):
        raise NotFoundError(kind="routine", name=slug)
    return found


def _numbers(sent: QueryDict) -> dict[str, object]:
    return {
        name.removeprefix(NUMBER): str(value).strip().replace(",", ".")
        for name, value in sent.items()
        if name.startswith(NUMBER) and str(value).strip()
    }


def _minutes(sent: QueryDict) -> float | None:
    told = sent.get("minutes", "").strip().replace(",", ".")
    try:
        return float(told) if told else None
    except ValueError:
        raise BadValueError(_("minutes"), told, _("a number")) from None


PAGE = Page(
    slug="routines",
    title=gettext_lazy("Routines"),
    icon="plan",
    about=gettext_lazy("Be led through a warm-up, stretching, strength or sprints"),
    routes=(
        Route(path="routines/", view=show),
        Route(path="routines/<slug:slug>/", view=one, name="one"),
        Route(path="routines/<slug:slug>/answer/", view=answer, name="answer"),
        Route(path="routines/<slug:slug>/log/", view=keep, name="keep"),
        Route(path="routines/<slug:slug>/undo/", view=undo, name="undo"),
    ),
)
