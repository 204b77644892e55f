"""Tell when heaviness, heart rate at one speed or load shifted for good, and ask what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.change import ChangePoint, Changes, Quantity, Watched
from freshlegs.domain.streams import FloatArray
from freshlegs.inference.change import LEAST_WEEKS_COUNT, MOST_CHANCE, Shift, shifts_of
from freshlegs.workflows.beginnings import beginnings
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.domain.history import History
    from freshlegs.physiology.years import Years
    from freshlegs.store.home import Home

SEED = 20_260_103
"""The same history gives the same answer."""
UNITS: Mapping[Quantity, str] = MappingProxyType(
    {Quantity.HEAVINESS: "points of 10", Quantity.HEART_RATE: "bpm", Quantity.LOAD: "au a week"}
)
QUESTIONS: Mapping[Quantity, str] = MappingProxyType(
    {
        Quantity.HEAVINESS: (
            "What changed then: shoes, a medicine, sleep, work, an illness, a birth, or the way"
            " you rate?"
        ),
        Quantity.HEART_RATE: (
            "What changed then: the watch or the strap, a medicine, an illness, fitness after a"
            " break, or where you run?"
        ),
        Quantity.LOAD: "What changed then: the plan, an injury, work, a club, or the season?",
    }
)
WIDEST_DAYS = 28
"""What began within so many days of a shift is named beside it; elicited."""


def changes(home: Home, day: date | None = None) -> Changes:
    """Look through the whole history up to a day (today if not given).

    Of all three quantities together, one that never shifted is said to have with a chance of at
    most 5 %.
    """
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.years import years
    from freshlegs.store.history import history

    last, known = day or today(home), history(home)
    first = _first_day(known, last)
    found = years(day_table(known, first, last), known.runs)
    series = {
        Quantity.HEAVINESS: found.heaviness,
        Quantity.HEART_RATE: found.heart_rate_bpm,
        Quantity.LOAD: found.load_au,
    }
    points = [point for name, one in series.items() for point in _points(name, one, found, known)]
    return Changes(
        points=tuple(sorted(points, key=lambda point: point.day)),
        watched=tuple(_watched(name, one) for name, one in series.items()),
        needed_weeks_count=2 * LEAST_WEEKS_COUNT,
    )


def _first_day(known: History, last: date) -> date:
    told = [run.day for run in known.runs[:1]] + [entry.day for entry in known.diary[:1]]
    return min([last, *told])


def _points(
    quantity: Quantity, weekly_value: FloatArray, found: Years, known: History
) -> Iterator[ChangePoint]:
    rng = np.random.default_rng(SEED)
    for shift in shifts_of(weekly_value, rng, MOST_CHANCE / len(Quantity)):
        yield _point(quantity, shift, found, known)


def _point(quantity: Quantity, shift: Shift, found: Years, known: History) -> ChangePoint:
    first, last = found.monday(shift.first_week_index), found.monday(shift.last_week_index)
    day, room = found.monday(shift.week_index), timedelta(days=WIDEST_DAYS)
    span = (max(first, day - room) - timedelta(days=7), min(last, day + room) + timedelta(days=6))
    return ChangePoint(
        quantity=quantity,
        unit=UNITS[quantity],
        day=day,
        first_day=first,
        last_day=last,
        size=shift.size,
        before_level=shift.before_level,
        after_level=shift.after_level,
        question=QUESTIONS[quantity],
        around=tuple(beginnings(known, *span)),
    )


def _watched(quantity: Quantity, weekly_value: FloatArray) -> Watched:
    weeks_count = int((~np.isnan(weekly_value)).sum())
    return Watched(
        quantity=quantity,
        weeks_count=weeks_count,
        enough=weeks_count >= 2 * LEAST_WEEKS_COUNT,
    )
