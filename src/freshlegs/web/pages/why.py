"""Why: one day in full, with all that speaks for and against each cause, and what is missing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.domain.profile import ProfileGap
from freshlegs.web.day_card import DayCard, day_card
from freshlegs.web.days import day_of
from freshlegs.web.page import Page, Route
from freshlegs.web.profile_form import LABELS
from freshlegs.web.runner_of import home_to_read
from freshlegs.web.what_if_card import WhatIfCard, asked, what_if_card
from freshlegs.web.why_rows import why_rows
from freshlegs.web.words.language import in_language
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.today import today
from freshlegs.workflows.what_if import levers, what_if

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

ONE_DAY = timedelta(days=1)


@require_GET
def latest(request: HttpRequest) -> HttpResponse:
    """Show today."""
    home = home_to_read(request)
    return _show(request, home, today(home))


@require_GET
def show(request: HttpRequest, day: str) -> HttpResponse:
    """Show one day; there is none after today."""
    home = home_to_read(request)
    return _show(request, home, day_of(day, home))


def _show(request: HttpRequest, home: Home, day: date) -> HttpResponse:
    last = today(home)
    card = day_card(day_told(home, day))
    context = {
        "card": card,
        "rows": why_rows(card),
        "what_if": _what_if(request, home, card),
        "before": day - ONE_DAY,
        "after": day + ONE_DAY if day < last else None,
        "is_today": day == last,
        "gaps": _gaps(card),
        "guesses": [_guess(gap) for gap in card.explanation.profile_gaps],
    }
    return render(request, "web/why/page.html", context)


def _what_if(request: HttpRequest, home: Home, card: DayCard) -> WhatIfCard | None:
    """The sliders, moved as the address says; none where there is nothing to account for."""
    told, found = card.told, levers(card.told)
    if card.heaviness is None or not card.rows or not found:
        return None
    moved = asked(request.GET, told, found)
    return what_if_card(told, found, moved, what_if(home, told, moved))


def _gaps(card: DayCard) -> list[tuple[str, str]]:
    findings = card.told.answer.findings
    return [
        (_(findings[gap.finding].question), in_language(gap.why))
        for gap in card.explanation.data_gaps
    ]


def _guess(gap: ProfileGap) -> str:
    words = {"key": LABELS[gap.key], "what": ", ".join(map(_, gap.words))}
    if gap.instead is None:
        return _("%(key)s: left out %(what)s") % words
    return _("%(key)s: %(instead)s, for %(what)s") % {**words, "instead": in_language(gap.instead)}


PAGE = Page(
    slug="why",
    title=gettext_lazy("Why"),
    icon="why",
    about=gettext_lazy("One day in full: what speaks for and against each cause, and what if"),
    routes=(
        Route(path="why/", view=latest),
        Route(path="why/<slug:day>/", view=show, name="day"),
    ),
)
