"""Gather what is known of a day and of those before it: data, what was answered, who runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Fact, Facts, Origin, Value
from freshlegs.domain.profile import Profile, ProfileGap
from freshlegs.inference import ENDING_FINDINGS, Ending, ending_of
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.workflows.behind import Numbers, numbers_behind
from freshlegs.workflows.lab_facts import lab_facts
from freshlegs.workflows.learning import NOTHING_TAUGHT, Taught, learnt_of

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

type Answers = Mapping[str, Value | None]

TABLE_DAYS = 400
"""Days laid out, for the runner's own ratings; of older ones less than a hundredth counts."""
HISTORY_DAYS = 540
"""Days read: those laid out, and what the windows of the days that matter need."""
CARRIED_DAYS = 14
USUAL_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDays:
    """Facts by day, the ratings before with their day, the days on which answers were logged.

    `at_rating` are the day's facts without the doses that came only after the legs were rated;
    `ending_heaviness` the ratings of the days before on which a session of today's kind was ended,
    `taught` is what the ratings before this week taught, and `behind` holds the numbers behind
    findings on the 90 days that end with the day, None where unknown.
    """

    facts: Mapping[date, Facts]
    at_rating: Facts
    ratings: tuple[tuple[date, float], ...]
    ending_heaviness: tuple[float, ...]
    logged: tuple[tuple[date, Facts], ...]
    profile_gaps: tuple[ProfileGap, ...]
    taught: Taught = NOTHING_TAUGHT
    behind: Mapping[str, Numbers] = MappingProxyType({})


def known_days(home: Home, day: date, answers: Answers) -> KnownDays:
    """Gather the facts of a day, answers overriding data, and of the two weeks before."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.profile_gaps import profile_gaps
    from freshlegs.physiology.rating import before_the_rating
    from freshlegs.store import answers as logged_answers
    from freshlegs.store.history import history

    known = history(home, day - timedelta(days=HISTORY_DAYS), day)
    logged = dict(logged_answers.answers(home))
    table = day_table(known, day - timedelta(days=TABLE_DAYS), day)
    said = {**logged, day: {**logged.get(day, {}), **answers}}
    facts = _facts(_recent(table, day), day, said, known.profile)
    at_rating = before_the_rating(known, day, facts[day], findings())
    return KnownDays(
        facts=facts,
        at_rating=at_rating,
        ratings=_ratings(table, day),
        ending_heaviness=_endings(table, day, ending_of(at_rating)),
        logged=tuple((one, answered(given)) for one, given in logged.items() if one < day),
        profile_gaps=profile_gaps(table, known.profile, day),
        taught=learnt_of(home, day),
        behind=numbers_behind(table, day),
    )


def _recent(table: DayTable, day: date) -> DayTable:
    """What the facts of the days that matter are read from, usuals included."""
    first = day - timedelta(days=CARRIED_DAYS + USUAL_DAYS)
    columns = dict.fromkeys(one.column for one in findings() if one.column is not None)
    return table.filter(table["day"] >= first).select("day", *columns)


def _facts(
    table: DayTable, day: date, said: Mapping[date, Answers], profile: Profile
) -> dict[date, Facts]:
    """The facts of the day and of those that can still carry something over into it."""
    from freshlegs.physiology.day_table import usuals_by_day
    from freshlegs.physiology.facts import facts_of

    first = day - timedelta(days=CARRIED_DAYS)
    once, usual = told_once(profile), usuals_by_day(table, first)
    rows = {row["day"]: row for row in table.filter(table["day"] >= first).iter_rows(named=True)}
    return {
        one: {
            **once,
            **facts_of(rows[one], said.get(one, {}), findings(), usual[one]),
            **lab_facts(said, one),
        }
        for one in sorted(rows, reverse=True)
    }


def told_once(profile: Profile) -> Facts:
    """What the profile says, as far as a finding takes it."""
    told: dict[str, Value] = {}
    for slug, values in (("conditions", profile.conditions), ("medicines", profile.medicines)):
        allowed = findings_by_slug()[slug].allowed
        if chosen := tuple(value for value in values if value in allowed):
            told[slug] = chosen
    return {slug: Fact(finding=slug, value=value) for slug, value in told.items()}


def answered(given: Answers) -> Facts:
    """Answers as facts."""
    return {
        slug: Fact(finding=slug, value=value, origin=Origin.ANSWER) for slug, value in given.items()
    }


def _ratings(table: DayTable, day: date) -> tuple[tuple[date, float], ...]:
    earlier = table.filter(table["day"] < day).select("day", "heaviness").drop_nulls()
    return tuple(earlier.iter_rows())


def _endings(table: DayTable, day: date, ending: Ending | None) -> tuple[float, ...]:
    """How heavy the legs were at the end of earlier sessions of the kind."""
    if ending is None:
        return ()
    rated = table.filter((table["day"] < day) & table["heaviness"].is_not_null())
    columns = {one.column: one.slug for one in findings() if one.slug in ENDING_FINDINGS}
    told = rated.select("heaviness", *(name for name in columns if name is not None))
    return tuple(
        float(row["heaviness"])
        for row in told.iter_rows(named=True)
        if ending_of(_plain_facts(row, columns)) is ending
    )


def _plain_facts(row: Mapping[str, Value | None], columns: Mapping[str | None, str]) -> Facts:
    return {
        slug: Fact(finding=slug, value=row[name])
        for name, slug in columns.items()
        if name is not None and row[name] is not None
    }
