"""A history over months and years: what each day, week or month was like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Span(StrEnum):
    """How far back is looked."""

    QUARTER = "90-days"
    YEAR = "year"
    ALL = "all"


class Step(StrEnum):
    """How much one point of a chart sums up."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A day, a week or a month; None is unknown, and never 0.

    `heaviness` is the mean of its ratings [0-10], `sleep_h`, `temperature_c` and `weight_kg` are
    means of what is known, `leg_sessions_count` the mean of what the seven days before each day
    held. `load_au` and `run_distance_m` are of the day, or a week's (of a month, its mean week).
    `longest_run_m` is the run that reached furthest beyond the longest of the 30 days before it,
    `guard_m` that longest and a tenth. `fitness_au`, `fatigue_au`, `shoe` and `shoe_distance_km`
    are those at its end.
    """

    first_day: date
    last_day: date
    ratings_count: int = 0
    heaviness: float | None = None
    load_au: float | None = None
    run_distance_m: float | None = None
    sleep_h: float | None = None
    leg_sessions_count: float | None = None
    weight_kg: float | None = None
    temperature_c: float | None = None
    shoe: str | None = None
    shoe_distance_km: float | None = None
    longest_run_m: float | None = None
    guard_m: float | None = None
    fitness_au: float | None = None
    fatigue_au: float | None = None

    @property
    def is_beyond_guard(self) -> bool:
        """Tell whether a run was more than a tenth longer than the longest of the month before."""
        if self.longest_run_m is None or self.guard_m is None:
            return False
        return self.longest_run_m > self.guard_m


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """How heavy the legs were where something was low and where it was high.

    `low_value` bounds the low days from above and `high_value` the high days from below; they are a
    third of the days each, as far as equal values allow.
    """

    low_value: float
    high_value: float
    low_heaviness: float
    high_heaviness: float
    low_days_count: int
    high_days_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """Everything from a day on: in steps of `step`, by weeks, and split day by day.

    `splits` are by the column of the day table that splits.
    """

    span: Span
    step: Step
    periods: tuple[Period, ...]
    weeks: tuple[Period, ...]
    splits: Mapping[str, Split]
