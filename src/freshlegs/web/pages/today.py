"""Today: how the legs feel in fifteen seconds, why, what to do, and what tomorrow may feel like."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError
from freshlegs.web import question_form
from freshlegs.web.check_in_form import FIELDS, answers_in, code_in, day_in, row_in
from freshlegs.web.day_card import day_card
from freshlegs.web.outlook_card import outlook_card
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.undo import kept_in, undo_of
from freshlegs.workflows.check_in import CheckedIn, check_in, take_back
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.outlook_told import outlook_told
from freshlegs.workflows.today import today

REFUSED = 422
A_CHECK_IN = "at least one thing, such as how heavy the legs are"
TO_TAKE_BACK = "what the page offered to take back"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the day: what comes first is what the runner needs first."""
    home = home_to_read(request)
    card = day_card(day_told(home, today(home)))
    kept = kept_in(request.GET.get("kept", ""))
    context = {
        "card": card,
        "undo": request.GET.get("kept") if kept else None,
        "runner_number": home.runner_number,
        **FIELDS,
    }
    return render(request, "web/today/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a check-in."""
    if request.accepts("text/html"):
        return _back(_kept(request))
    return _sent(request)


def _kept(request: HttpRequest) -> CheckedIn | None:
    code = code_in(request.POST)
    day, row, answers = day_in(request.POST), row_in(request.POST), answers_in(request.POST)
    if not row and not answers:
        raise BadValueError(field="A check-in", value="", allowed=A_CHECK_IN)
    return check_in(home_to_write(request), day, row, answers, code)


def _sent(request: HttpRequest) -> JsonResponse:
    """Keep what a browser kept while it could not reach us; it asks again until it is told."""
    try:
        _kept(request)
    except BadValueError as error:
        return JsonResponse({"refused": error.sentence}, status=REFUSED)
    return JsonResponse({"kept": request.POST.get("code")})


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Keep the answer to one question."""
    day = day_in(request.POST)
    given = question_form.answer_in(request.POST)
    return _back(check_in(home_to_write(request), day, {}, given))


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take back what was just kept."""
    told = request.POST.get("kept", "")
    kept = kept_in(told)
    if kept is None:
        raise BadValueError(field="kept", value=told, allowed=TO_TAKE_BACK)
    take_back(home_to_write(request), kept)
    return redirect("today")


@require_GET
def tomorrow(request: HttpRequest) -> HttpResponse:
    """Show the days to come, as a page or as the part of one that the browser fetches later."""
    home = home_to_read(request)
    if day_card(day_told(home, today(home))).is_urgent:
        return redirect("today")  # a warning comes before any forecast
    card = outlook_card(outlook_told(home, today(home)))
    return render(request, "web/today/tomorrow.html", {"outlook": card})


def _back(kept: CheckedIn | None) -> HttpResponseRedirect:
    if kept is None:
        return HttpResponseRedirect(reverse("today"))
    return HttpResponseRedirect(reverse("today", query={"kept": undo_of(kept)}))


PAGE = Page(
    slug="today",
    title=_("Today"),
    icon="today",
    group=Group.BAR,
    routes=(
        Route(path="", view=show),
        Route(path="check-in/", view=keep, name="keep"),
        Route(path="answer/", view=answer, name="answer"),
        Route(path="undo/", view=undo, name="undo"),
        Route(path="tomorrow/", view=tomorrow, name="tomorrow"),
    ),
)
