"""Gather what is known of a day and of those before it: data, what was answered, who runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Fact, Facts, Origin, Value
from freshlegs.domain.history import History
from freshlegs.domain.profile import Profile
from freshlegs.knowledge.findings import findings, findings_by_slug

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

TABLE_DAYS = 120
"""Days laid out: two months for the runner's usual, and what its own windows need."""
CARRIED_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDays:
    """Facts by day, the ratings of the days before, and the days on which answers were logged."""

    facts: Mapping[date, Facts]
    ratings: tuple[float, ...]
    logged: tuple[tuple[date, Facts], ...]


def known_days(home: Home, day: date, answers: Mapping[str, Value | None]) -> KnownDays:
    """Gather the facts of a day, answers overriding data, and of the two weeks before."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.store import answers as logged_answers
    from freshlegs.store.history import history

    known = history(home)
    logged = dict(logged_answers.answers(home))
    table = day_table(known, day - timedelta(days=TABLE_DAYS), day)
    said = {**logged, day: {**logged.get(day, {}), **answers}}
    carried = [day - timedelta(days=back) for back in range(CARRIED_DAYS + 1)]
    return KnownDays(
        facts={one: _facts(table, one, said.get(one, {}), known) for one in carried},
        ratings=_ratings(table, day),
        logged=tuple((one, _answered(given)) for one, given in logged.items() if one < day),
    )


def _facts(
    table: DayTable, day: date, answers: Mapping[str, Value | None], known: History
) -> Facts:
    from freshlegs.physiology.facts import facts_for

    return {**_told_once(known.profile), **facts_for(table, day, answers, findings())}


def _told_once(profile: Profile) -> Facts:
    """What the profile says, as far as a finding takes it."""
    told: dict[str, Value] = {}
    for slug, values in (("conditions", profile.conditions), ("medicines", profile.medicines)):
        allowed = findings_by_slug()[slug].allowed
        if chosen := tuple(value for value in values if value in allowed):
            told[slug] = chosen
    return {slug: Fact(finding=slug, value=value) for slug, value in told.items()}


def _answered(given: Mapping[str, Value | None]) -> Facts:
    return {
        slug: Fact(finding=slug, value=value, origin=Origin.ANSWER) for slug, value in given.items()
    }


def _ratings(table: DayTable, day: date) -> tuple[float, ...]:
    earlier = table.filter(table["day"] < day)["heaviness"].drop_nulls()
    return tuple(float(rating) for rating in earlier)
