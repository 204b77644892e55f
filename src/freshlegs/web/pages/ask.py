"""Ask: one question at a time about a day, until no answer would change what to do first."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from freshlegs.web import question_form
from freshlegs.web.check_in_form import day_in
from freshlegs.web.days import day_of
from freshlegs.web.flag_card import flag_cards
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.safety_form import safety_answers
from freshlegs.web.words.values import day_text
from freshlegs.workflows.ask import StepKind, ask
from freshlegs.workflows.check_in import check_in


@require_GET
def show(request: HttpRequest, day: str) -> HttpResponse:
    """Show the next step."""
    home = home_to_read(request)
    asked_day = day_of(day, home)
    step = ask(home, asked_day)
    is_one = step.kind is StepKind.QUESTION
    question = question_form.asked(step.questions[0], step.why) if is_one else None
    flags = flag_cards(step.red_flags, {}, {})
    context = {
        "step": step,
        "flags": flags,
        "question": question,
        "date_text": day_text(asked_day),
    }
    return render(request, "web/ask/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep an answer, or those of a safety page, and ask on."""
    day: date = day_in(request.POST)
    given = safety_answers(request.POST) or question_form.answer_in(request.POST)
    check_in(home_to_write(request), day, {}, given)
    return redirect("ask", day=day.isoformat())


PAGE = Page(
    slug="ask",
    title=_("Ask"),
    group=Group.LINKED,
    routes=(
        Route(path="ask/<slug:day>/", view=show),
        Route(path="ask/", view=keep, name="keep"),
    ),
)
