"""Tell what each of the last days was: rest, easy, long, hard or strength."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

from freshlegs.domain.activity import Sport
from freshlegs.domain.history import History
from freshlegs.domain.outlook import DayKind

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable

KINDS_DAYS = 90
"""Days back that are taken for what the runner does now; elicited."""
HARD_MIN = 8.0
"""A day with so many hard minutes is a hard one, as in the day table; elicited."""
HARD_FRACTION = 0.25
LONG_RATIO = 1.4
"""A run this many times as long as the usual one is long, unless much of it is hard; elicited."""


@dataclass(frozen=True, slots=True)
class PastDay:
    """What was done on a day, and how long was run."""

    kind: DayKind
    run_min: float


def day_kinds(history: History, table: DayTable, last_day: date) -> Mapping[date, PastDay]:
    """Give the kind of each of the last days of which it is known, by day."""
    first = last_day - timedelta(days=KINDS_DAYS - 1)
    recent = table.filter(table["day"].is_between(first, last_day))
    rows = list(recent.select("day", "run_min", "hard_min").iter_rows())
    ran_min = [run_min for _, run_min, _ in rows if run_min]
    long_min = LONG_RATIO * median(ran_min) if ran_min else 0.0
    strong = _strength_days(history)
    return {
        day: PastDay(_kind(run_min, hard_min or 0.0, long_min, strong=day in strong), run_min)
        for day, run_min, hard_min in rows
        if run_min is not None
    }


def _kind(run_min: float, hard_min: float, long_min: float, *, strong: bool) -> DayKind:
    if run_min == 0.0:
        return DayKind.STRENGTH if strong else DayKind.REST
    if run_min >= long_min and hard_min < HARD_FRACTION * run_min:
        return DayKind.LONG
    return DayKind.HARD if hard_min >= HARD_MIN else DayKind.EASY


def _strength_days(history: History) -> frozenset[date]:
    told = {entry.day for entry in history.diary if entry.strength}
    done = {run.day for run in history.runs if run.activity.sport is Sport.STRENGTH}
    return frozenset(told | done)
