"""What the days before say about a morning: load and ratings, worse or better than usual."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.cohort import CohortDiary, PersonDays
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.forecast.usual import (
    Usual,
    in_own_units,
    usual_before,
    usual_of_people,
)

LAGS_COUNT = 4
"""The loads of so many days before count each on its own."""
WEEK_DAYS = 7
RECENT_DAYS = 8
"""The mean of a rating over so many days says how it has been lately."""
FADING_DAYS = 0.8
"""Half of what a last rating says is gone when it is older by so much; the best of those tried."""
MOST_REST_DAYS = 4.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """How a diary is read, learnt from the people of the prior: columns, which way each runs.

    `direction` is 1 where more is heavier and -1 where more is fresher, shape (columns,).
    """

    columns: tuple[str, ...]
    loads: tuple[bool, ...]
    direction: FloatArray
    people: Usual

    @property
    def names(self) -> tuple[str, ...]:
        """What each sign is called, in their order."""
        load = [name for name, is_load in zip(self.columns, self.loads, strict=True) if is_load]
        rest = [name for name in self.columns if name not in load]
        each = [f"{name}, {lag} days before" for name in load for lag in range(1, LAGS_COUNT + 1)]
        week = [f"{name}, {what}" for name in load for what in ("last 7 days", "days of rest")]
        lately = [f"{name}, {what}" for name in rest for what in ("last", "last 8 days")]
        return (*each, *week, *lately)


def is_load(column: str) -> bool:
    """Tell whether a column holds a training load: its name begins with load."""
    return column.casefold().startswith("load")


def reading_of(diary: CohortDiary, target: str, heavier_is_more: bool) -> Reading:  # noqa: FBT001
    """Learn from several people how each column is to be read.

    Load is heavier where there is more of it; any other column runs as it goes with the target,
    day by day within people, whatever its own scale means.
    """
    own_direction = 1.0 if heavier_is_more else -1.0
    value = [person.value for person in diary.people]
    together = _together(diary, target)
    direction = np.where(together < 0.0, -own_direction, own_direction)
    loads = tuple(map(is_load, diary.columns))
    direction[list(loads)] = 1.0
    return Reading(
        columns=diary.columns,
        loads=loads,
        direction=direction,
        people=usual_of_people([one * direction for one in value]),
    )


def signs_of(reading: Reading, diary: CohortDiary, person: PersonDays) -> FloatArray:
    """What the days before each day say, above 0 for worse than usual, (days, signs).

    Day t looks at rows before t alone, also for what is usual. What is not known says nothing: 0.
    """
    value = np.column_stack([diary.column(person, name) for name in reading.columns])
    value = value * reading.direction
    usual = usual_before(value, reading.people)
    parts = []
    for at in np.flatnonzero(reading.loads):
        own = Usual(mean=usual.mean[:, at], spread=usual.spread[:, at])
        parts += _load_signs(value[:, at], own)
    rest = ~np.array(reading.loads)
    others = Usual(mean=usual.mean[:, rest], spread=usual.spread[:, rest])
    return np.column_stack([*parts, _rating_signs(value[:, rest], others)])


def _together(diary: CohortDiary, target: str) -> FloatArray:
    """The covariance within people of each column with the target on the same day, (columns,)."""
    total = np.zeros(len(diary.columns))
    for person in diary.people:
        rating = diary.column(person, target)[:, None]
        both = ~np.isnan(person.value) & ~np.isnan(rating)
        count = np.maximum(both.sum(axis=0), 1)
        x = np.where(both, person.value, 0.0)
        y = np.where(both, rating, 0.0)
        total += (x * y).sum(axis=0) - x.sum(axis=0) * y.sum(axis=0) / count
    return total


def _load_signs(load_au: FloatArray, usual: Usual) -> list[FloatArray]:
    """The load of each of the last four days, of the last seven, and the days of rest."""
    lagged = [_earlier(load_au, lag) for lag in range(1, LAGS_COUNT + 1)]
    week = _mean_before(load_au[:, None], WEEK_DAYS, least_count=3)[:, 0]
    week_usual = Usual(mean=usual.mean, spread=usual.spread / 2.0)
    signs = [in_own_units(one, usual) for one in lagged]
    return [*signs, in_own_units(week, week_usual), -_rest_days(load_au) / 2.0]


def _rating_signs(value: FloatArray, usual: Usual) -> FloatArray:
    """Each other column's last value, fading with its age, and its mean of late, side by side."""
    last, age_days = _last_known(value)
    fading = 0.5 ** ((age_days - 1.0) / FADING_DAYS)
    lately = _mean_before(value, RECENT_DAYS, least_count=1)
    both = np.stack([in_own_units(last, usual) * fading, in_own_units(lately, usual)], axis=2)
    return both.reshape(len(value), -1)


def _earlier(value: FloatArray, lag_days: int) -> FloatArray:
    shifted = np.full(len(value), np.nan)
    shifted[lag_days:] = value[:-lag_days]
    return shifted


def _rest_days(load_au: FloatArray) -> FloatArray:
    """Whole days since the last load, 4 at most; 0 as long as no load was ever written down."""
    trained = _last_known(np.where(load_au > 0.0, load_au, np.nan)[:, None])[1][:, 0]
    known = ~np.isnan(_last_known(load_au[:, None])[0][:, 0])
    return np.where(known, np.clip(trained - 1.0, 0.0, MOST_REST_DAYS), 0.0)


def _last_known(value: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The value last known before each day, and how many days ago that was, (days, columns)."""
    days = np.arange(len(value))[:, None]
    known_at = np.where(np.isnan(value), -1, days)
    last_at = np.vstack([np.full((1, value.shape[1]), -1), known_at[:-1]])
    last_at = np.maximum.accumulate(last_at, axis=0)
    last = np.take_along_axis(value, np.maximum(last_at, 0), axis=0)
    never = last_at < 0
    age_days = np.where(never, 99.0, days - last_at)
    return np.where(never, np.nan, last), age_days


def _mean_before(value: FloatArray, window_days: int, *, least_count: int) -> FloatArray:
    """The mean over the days before each, NaN with too few of them, shape (days, columns)."""
    edge = np.zeros((1, value.shape[1]))
    total = np.vstack([edge, np.cumsum(np.nan_to_num(value), axis=0)])
    count = np.vstack([edge, np.cumsum(~np.isnan(value), axis=0)])
    to = np.arange(len(value))
    since = np.maximum(to - window_days, 0)
    known = count[to] - count[since]
    mean = (total[to] - total[since]) / np.maximum(known, 1.0)
    return np.where(known >= least_count, mean, np.nan)
