"""What to bring to a doctor: the runner's own records of a span, on one page, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from statistics import mean, median
from typing import TYPE_CHECKING

from freshlegs.domain.labs import KeptLab
from freshlegs.domain.profile import Profile
from freshlegs.domain.trial import KeptTrial, TrialResult
from freshlegs.workflows.body import WeightCourse, known_profile, weight_course
from freshlegs.workflows.doctor_answers import Answered, answers_in
from freshlegs.workflows.doctor_warnings import Warnings, warnings_in
from freshlegs.workflows.labs import labs
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.today import today
from freshlegs.workflows.trial_days import table_of
from freshlegs.workflows.trial_results import trial_result, trials_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

LAB_DAYS = 730
"""Laboratory values stay of use longer than a span of training: two years of them are given."""
METRES_PER_KM, MINUTES_PER_H = 1000.0, 60.0
HEAVY_HEAVINESS = 5
_COLUMNS = (
    "day", "heaviness", "side", "run_distance_m", "run_min", "training_load_au", "sleep_h",
    "resting_heart_rate_bpm", "sex",
)  # fmt: skip

type _Row = Mapping[str, object]


class Span(StrEnum):
    """How far back a page looks."""

    FOUR_WEEKS = "4w"
    THREE_MONTHS = "3m"
    YEAR = "1y"


DAYS: Mapping[Span, int] = {Span.FOUR_WEEKS: 28, Span.THREE_MONTHS: 91, Span.YEAR: 364}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some days in a row: a week, or four; means and sums of what is known, None where nothing is.

    `run_h` and `distance_km` are sums over its days so far.
    """

    first_day: date
    last_day: date
    heaviness: float | None
    rated_count: int
    runs_count: int
    distance_km: float
    run_h: float
    load_au: float | None
    sleep_h: float | None
    resting_heart_rate_bpm: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heaviness:
    """The ratings [0-10] by day and what they come to; `sides` counts the legs that were named."""

    by_day: Mapping[date, float]
    middle: float | None
    heavy_count: int
    sides: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One change that was tried; no result while it runs."""

    kept: KeptTrial
    result: TrialResult | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorPage:
    """All that a page can hold, whatever of it is chosen."""

    span: Span
    first_day: date
    last_day: date
    profile: Profile
    warnings: Warnings
    heaviness: Heaviness
    answers: tuple[Answered, ...]
    stretches: tuple[Stretch, ...]
    tried: tuple[Tried, ...]
    labs: tuple[KeptLab, ...]
    weight: WeightCourse


_remembered: Remembered[DoctorPage] = Remembered()


def doctor_page(home: Home, span: Span = Span.THREE_MONTHS) -> DoctorPage:
    """Gather the records of the span that ends today."""
    last = today(home)
    return _remembered.get(home, (last, span), lambda: _gathered(home, span, last))


def _gathered(home: Home, span: Span, last: date) -> DoctorPage:
    first = last - timedelta(days=DAYS[span] - 1)
    table = table_of(home, first, last)
    rows = table.filter(table["day"] >= first).select(_COLUMNS).to_dicts()
    profile = known_profile(home)
    since = last - timedelta(days=LAB_DAYS)
    return DoctorPage(
        span=span,
        first_day=first,
        last_day=last,
        profile=profile,
        warnings=warnings_in(home, first, last, profile),
        heaviness=_heaviness(rows),
        answers=answers_in(home, first, last),
        stretches=tuple(_stretches(rows, first, 28 if span is Span.YEAR else 7)),
        tried=tuple(_tried(home, first, last)),
        labs=tuple(one for one in labs(home) if since <= one.day <= last),
        weight=weight_course(home, last, DAYS[span]),
    )


def _heaviness(rows: Sequence[_Row]) -> Heaviness:
    by_day = {_day(row): rated for row in rows if (rated := _number(row, "heaviness")) is not None}
    sides = [str(row["side"]) for row in rows if row["side"] is not None]
    return Heaviness(
        by_day=by_day,
        middle=median(by_day.values()) if by_day else None,
        heavy_count=sum(rated >= HEAVY_HEAVINESS for rated in by_day.values()),
        sides={side: sides.count(side) for side in dict.fromkeys(sides)},
    )


def _stretches(rows: Sequence[_Row], first: date, days_count: int) -> Iterator[Stretch]:
    for _, days in groupby(rows, lambda row: (_day(row) - first).days // days_count):
        yield _stretch(list(days))


def _stretch(rows: Sequence[_Row]) -> Stretch:
    ratings = _known(rows, "heaviness")
    loads = _known(rows, "training_load_au")
    return Stretch(
        first_day=_day(rows[0]),
        last_day=_day(rows[-1]),
        heaviness=mean(ratings) if ratings else None,
        rated_count=len(ratings),
        runs_count=sum(minutes > 0 for minutes in _known(rows, "run_min")),
        distance_km=sum(_known(rows, "run_distance_m")) / METRES_PER_KM,
        run_h=sum(_known(rows, "run_min")) / MINUTES_PER_H,
        load_au=sum(loads) if loads else None,
        sleep_h=_mean(_known(rows, "sleep_h")),
        resting_heart_rate_bpm=_mean(_known(rows, "resting_heart_rate_bpm")),
    )


def _tried(home: Home, first: date, last: date) -> Iterator[Tried]:
    for kept in trials_of(home):
        if kept.last_day >= first and kept.trial.first_day <= last:
            is_over = kept.last_day < last
            yield Tried(kept=kept, result=trial_result(home, kept.key, last) if is_over else None)


def _known(rows: Sequence[_Row], name: str) -> list[float]:
    return [value for row in rows if (value := _number(row, name)) is not None]


def _mean(values: list[float]) -> float | None:
    return mean(values) if values else None


def _number(row: _Row, name: str) -> float | None:
    value = row[name]
    return float(value) if isinstance(value, int | float) else None


def _day(row: _Row) -> date:
    day = row["day"]
    return day if isinstance(day, date) else date.min
