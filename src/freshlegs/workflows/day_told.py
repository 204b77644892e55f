"""All that a page on one day shows: the answer, the safety page that is open, the days around."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Fact, Origin
from freshlegs.domain.reference import Reference
from freshlegs.domain.safety_page import SafetyPage
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.triage.pages import is_of_safety
from freshlegs.workflows.ask import Sitting, open_page
from freshlegs.workflows.behind import Behind, behind
from freshlegs.workflows.diary import Row
from freshlegs.workflows.diary import entries as diary_entries
from freshlegs.workflows.known_days import KnownDays, known_days
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.sources import sources
from freshlegs.workflows.why import Answer, answer_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

SHOWN_DAYS = 14
CHECKED_IN = frozenset({"heaviness", "onset", "no_warning_signs"})
"""Findings that a check-in answers without being asked one by one."""
TOLD_ONCE = frozenset({"conditions", "medicines", "sex", "age_years", "diet", "body_mass_kg"})
"""Findings that a profile tells of a runner of whom nothing else is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTold:
    """One day: the answer with its sources, what safety still asks, the ratings before, the diary.

    `ratings` are those of the 14 days that end with this one; a day without a rating is absent.
    `is_new` tells that nothing at all is known of the runner yet; `is_asked_enough` that a question
    was answered today beside the check-in and safety, and one a day is enough. `behind` has the
    last 90 days of each finding in the evidence that is a number.
    """

    day: date
    answer: Answer
    page: SafetyPage | None
    ratings: Mapping[date, float]
    entries: tuple[Row, ...]
    sources: tuple[Reference, ...]
    is_new: bool
    is_asked_enough: bool
    behind: Mapping[str, Behind]


_remembered: Remembered[DayTold] = Remembered()


def day_told(home: Home, day: date) -> DayTold:
    """Give all of one day; what was told and did not change since is given at once."""
    return _remembered.get(home, day, lambda: _told(home, day), until=day)


def _told(home: Home, day: date) -> DayTold:
    known = known_days(home, day, {})
    answer = answer_of(day, known)
    first = day - timedelta(days=SHOWN_DAYS - 1)
    ratings = {on: rated for on, rated in known.ratings if on >= first}
    heaviness = answer.explanation.heaviness
    if heaviness is not None:
        ratings[day] = heaviness
    entries = tuple(diary_entries(home, day, day))
    return DayTold(
        day=day,
        answer=answer,
        page=open_page(Sitting(day=day, known=known)),
        ratings=ratings,
        entries=entries,
        sources=sources(answer.explanation),
        is_new=_is_new(known, entries, day),
        is_asked_enough=any(_is_question(fact) for fact in known.facts[day].values()),
        behind=behind(answer.explanation, answer.facts, known.behind),
    )


def _is_new(known: KnownDays, entries: tuple[Row, ...], day: date) -> bool:
    said = entries or known.ratings or known.logged
    return not said and all(one.finding in TOLD_ONCE for one in known.facts[day].values())


def _is_question(fact: Fact) -> bool:
    """Tell whether a fact answers a question that was asked beside the check-in and safety."""
    finding = findings_by_slug().get(fact.finding)
    is_told = finding is not None and fact.finding not in CHECKED_IN and not is_of_safety(finding)
    return is_told and fact.origin is Origin.ANSWER
