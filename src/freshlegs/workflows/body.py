"""Weight, body mass index and cycle: what was written down, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import mean, median
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.profile import NUMBERS, Profile
from freshlegs.domain.wellness import Measure
from freshlegs.physiology.formulas.body import body_mass_index
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.domain.diary import DiaryEntry
    from freshlegs.store.home import Home

SHOWN_DAYS = 90
TREND_DAYS, TREND_COUNT = 14, 2
"""A trend is the mean of so many days with at least so many weights, as in the day table."""
KEPT_DAYS = 30
"""A weight stands until the next one, at most this long; elicited, as in the day table."""
GROWN_UP_YEARS = 18
EATING_DISORDER = "eating_disorder"
CYCLE_DAYS = 400
LONGEST_CYCLE_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightCourse:
    """Weights [kg] by day and their trend; a day without is absent. `last_day` ends the course."""

    last_day: date
    weights_kg: Mapping[date, float]
    trend_kg: Mapping[date, float]

    @property
    def latest(self) -> tuple[date, float] | None:
        """The last weight with its day."""
        return max(self.weights_kg.items(), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MassIndex:
    """A body mass index [kg/m2], or why none is worked out: `under_18`, `pregnant`, `unknown`."""

    index_kg_per_m2: float | None
    weight_kg: float | None
    height_m: float | None
    why_not: str = ""
    is_age_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleTold:
    """First days of bleeding, the newest first, each with the days until the next one began."""

    starts: tuple[tuple[date, int | None], ...]
    cycle_day: int | None


def weight_course(home: Home, last_day: date, days_count: int = SHOWN_DAYS) -> WeightCourse:
    """Give the weights of the days that end with one; the diary's word goes before a device's."""
    first = last_day - timedelta(days=days_count - 1)
    lead = first - timedelta(days=TREND_DAYS - 1)
    told = _weights(home, lead, last_day)
    days = [first + timedelta(days=at) for at in range(days_count)]
    return WeightCourse(
        last_day=last_day,
        weights_kg={day: told[day] for day in days if day in told},
        trend_kg=dict(_trend(told, days)),
    )


def mass_index(profile: Profile, weight_kg: float | None, day: date) -> MassIndex:
    """Work out a body mass index of grown-ups; of others, and where a number lacks, none.

    Raises BadValueError for a weight or height that nobody has.
    """
    height_m = profile.height_m
    for key, value in (("weight_kg", weight_kg), ("height_m", height_m)):
        low, high = NUMBERS[key]
        if value is not None and not low <= value <= high:
            raise BadValueError(field=key, value=f"{value:g}", allowed=f"{low:g} to {high:g}")
    why_not = _why_no_index(profile, weight_kg, day)
    index = None
    if not why_not and weight_kg is not None and height_m is not None:
        index = float(body_mass_index(np.array([weight_kg]), height_m)[0])
    return MassIndex(
        index_kg_per_m2=index,
        weight_kg=weight_kg,
        height_m=height_m,
        why_not=why_not,
        is_age_known=profile.birth_year is not None,
    )


def is_careful_with_numbers(profile: Profile) -> bool:
    """Tell whether weights are shown only on demand: after an eating disorder."""
    return EATING_DISORDER in profile.conditions


def cycle_told(home: Home, day: date) -> CycleTold:
    """Give the first days of bleeding of the last year, and the cycle day counted on from them."""
    from freshlegs.physiology.days.feeling import CYCLE_KEPT_DAYS
    from freshlegs.store.diary import diary

    first = day - timedelta(days=CYCLE_DAYS)
    starts = sorted(set(_starts(diary(home, first, day))))
    lengths = {
        one: length
        for one, after in pairwise(starts)
        if (length := (after - one).days) <= LONGEST_CYCLE_DAYS
    }
    counted = (day - starts[-1]).days + 1 if starts else None
    return CycleTold(
        starts=tuple((start, lengths.get(start)) for start in reversed(starts)),
        cycle_day=counted if counted is not None and counted <= CYCLE_KEPT_DAYS else None,
    )


def known_profile(home: Home) -> Profile:
    """Give what is known of the runner."""
    from freshlegs.store.profile import profile

    return profile(home)


def this_day(home: Home) -> date:
    """Give the runner's date."""
    return today(home)


def _why_no_index(profile: Profile, weight_kg: float | None, day: date) -> str:
    if profile.birth_year is not None and day.year - profile.birth_year <= GROWN_UP_YEARS:
        return "under_18"
    if profile.pregnancy:
        return "pregnant"
    return "unknown" if weight_kg is None or profile.height_m is None else ""


def _weights(home: Home, first: date, last: date) -> dict[date, float]:
    from freshlegs.store.diary import diary
    from freshlegs.store.facts import measurements

    measured: dict[date, list[float]] = {}
    for one in measurements(home, first):
        if one.measure is Measure.WEIGHT and one.day <= last:
            measured.setdefault(one.day, []).append(one.value)
    said = {
        entry.day: entry.weight_kg
        for entry in diary(home, first, last)
        if entry.weight_kg is not None
    }
    return {**{day: median(values) for day, values in measured.items()}, **said}


def _trend(told: Mapping[date, float], days: Iterable[date]) -> Iterator[tuple[date, float]]:
    for day in days:
        window = (day - timedelta(days=back) for back in range(TREND_DAYS))
        known = [told[one] for one in window if one in told]
        if len(known) >= TREND_COUNT:
            yield day, mean(known)


def _starts(entries: Iterable[DiaryEntry]) -> Iterator[date]:
    """First days of bleeding, said as such or by a later day of the cycle."""
    for entry in entries:
        if entry.cycle_day is not None:
            yield entry.day - timedelta(days=entry.cycle_day - 1)
