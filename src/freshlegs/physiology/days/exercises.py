"""Whether the last leg exercises were new to the legs, or went to failure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import polars as pl

from freshlegs.domain.activity import Sport, StrengthSet
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.strength import is_leg

RECENT_DAYS = 3
NEW_TIME = timedelta(days=28)
"""A group of exercises not done for so long is new to the legs; elicited."""
FAILURE_EFFORT = 9.5
"""Effort (CR10) of a set to failure; elicited."""


def exercises(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Whether the 3 days before held a leg exercise that was new or to failure.

    Null before four weeks of strength are known, and where an effort is that nobody told.
    """
    told = list(_sets(inputs))
    first = min((day for day, _ in told), default=None)
    days = _leg_sets(told)
    schema = {"day": pl.Date(), "_new": pl.Boolean()}
    frame = pl.DataFrame(list(_judged(days, first)), schema=schema, orient="row")
    joined = table.hstack(inputs.on_calendar(frame).drop("day"))
    known = pl.lit(value=False) if first is None else pl.col("day") >= first + NEW_TIME
    there = pl.col("day").is_in([*days, *_other_strength(inputs)])
    quiet = pl.when(pl.col("runs_known") & known & ~there).then(statement=False)
    daily = joined.with_columns(_new=pl.coalesce("_new", quiet))
    recent = pl.col("_new").cast(pl.Int8).shift(1)
    some = recent.rolling_max(RECENT_DAYS, min_samples=1) > 0
    none = recent.rolling_max(RECENT_DAYS, min_samples=RECENT_DAYS) == 0
    return daily.with_columns(
        new_exercise=pl.when(some).then(statement=True).when(none).then(statement=False)
    )


def _leg_sets(told: Sequence[tuple[date, StrengthSet]]) -> Mapping[date, list[StrengthSet]]:
    legs = {group: is_leg(group) for group in {one.group for _, one in told}}
    days: dict[date, list[StrengthSet]] = defaultdict(list)
    for day, one in told:
        if legs[one.group]:
            days[day].append(one)
    return days


def _sets(inputs: Inputs) -> Iterator[tuple[date, StrengthSet]]:
    """Every set that a recording or the diary tells; what only a name tells has no groups."""
    for run in inputs.runs:
        yield from ((run.day, one) for one in run.activity.strength_sets)
    last: date = inputs.calendar["day"][-1]
    for entry in inputs.history.diary:
        if entry.strength and entry.day <= last:
            yield from ((entry.day, one) for one in entry.strength)


def _other_strength(inputs: Inputs) -> list[date]:
    """Days of strength sessions, of which some tell no sets."""
    sessions = inputs.activities.filter(pl.col("sport") == Sport.STRENGTH.value)
    days: list[date] = sessions["day"].to_list()
    return days


def _judged(
    days: Mapping[date, list[StrengthSet]], first: date | None
) -> Iterator[tuple[date, bool | None]]:
    """Of each day with leg sets whether one was new or to failure; None where nobody knows."""
    last_done: dict[str, date] = {}
    for day in sorted(days):
        groups = {one.group.strip().lower() for one in days[day]}
        efforts = [one.effort for one in days[day]]
        long_known = first is not None and day - first >= NEW_TIME
        new = long_known and any(day - last_done.get(g, date.min) > NEW_TIME for g in groups)
        failed = any(effort is not None and effort >= FAILURE_EFFORT for effort in efforts)
        unsure = None in efforts or not long_known
        yield day, True if new or failed else None if unsure else False
        last_done |= dict.fromkeys(groups, day)
