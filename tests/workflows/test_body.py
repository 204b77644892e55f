"""Weights, their trend, an index with its limits, and days counted on from what was told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.imports import Imported
from freshlegs.domain.profile import Profile
from freshlegs.domain.wellness import Measure, Measurement
from freshlegs.store.home import Home
from freshlegs.workflows import today
from freshlegs.workflows.body import (
    cycle_told,
    is_careful_with_numbers,
    known_profile,
    mass_index,
    this_day,
    weight_course,
)
from freshlegs.workflows.diary import keep
from tests.store.making import keep_all

DAY = date(2026, 3, 20)


def weigh(home: Home, back_days: int, weight_kg: float) -> None:
    day = DAY - timedelta(days=back_days)
    keep(home, [{"date": day.isoformat(), "weight_kg": weight_kg}])


def test_the_trend_is_the_mean_of_a_fortnight_and_a_gap_stays_a_gap(home: Home) -> None:
    for back_days, weight_kg in ((60, 70.0), (59, 72.0), (2, 69.0), (0, 70.0)):
        weigh(home, back_days, weight_kg)
    course = weight_course(home, DAY)
    assert course.latest == (DAY, 70.0)
    assert course.trend_kg[DAY - timedelta(days=59)] == 71.0
    assert DAY - timedelta(days=60) not in course.trend_kg
    assert DAY - timedelta(days=40) not in course.trend_kg
    assert course.trend_kg[DAY] == 69.5
    assert weight_course(home, DAY - timedelta(days=200)).latest is None


def test_the_diarys_word_goes_before_a_scales(home: Home) -> None:
    told = [
        Measurement(day=day, measure=measure, value=value)
        for day, measure, value in (
            (DAY, Measure.WEIGHT, 75.0),
            (DAY - timedelta(days=1), Measure.WEIGHT, 74.0),
            (DAY - timedelta(days=1), Measure.STRESS, 30.0),
        )
    ]
    keep_all(home, [], tables=Imported(measurements=tuple(told)))
    weigh(home, 0, 70.0)
    assert weight_course(home, DAY).weights_kg == {DAY - timedelta(days=1): 74.0, DAY: 70.0}


def test_the_index_is_worked_out_for_grown_ups_only() -> None:
    adult = Profile(birth_year=1988, height_m=1.75)
    found = mass_index(adult, 70.0, DAY)
    assert found.index_kg_per_m2 == pytest.approx(22.857, abs=1e-3)
    assert found.why_not == ""
    young = mass_index(Profile(birth_year=2008, height_m=1.75), 70.0, DAY)
    assert (young.index_kg_per_m2, young.why_not) == (None, "under_18")
    pregnant = mass_index(Profile(height_m=1.75, pregnancy=True), 70.0, DAY)
    assert (pregnant.index_kg_per_m2, pregnant.why_not) == (None, "pregnant")
    assert mass_index(Profile(height_m=1.75), None, DAY).why_not == "unknown"
    assert not mass_index(Profile(height_m=1.75), 70.0, DAY).is_age_known


def test_a_weight_that_nobody_has_is_refused() -> None:
    with pytest.raises(BadValueError, match="weight_kg cannot be '700'; allowed: 25 to 250"):
        mass_index(Profile(height_m=1.75), 700.0, DAY)


def test_numbers_wait_after_an_eating_disorder() -> None:
    assert is_careful_with_numbers(Profile(conditions=("asthma", "eating_disorder")))
    assert not is_careful_with_numbers(Profile(conditions=("asthma",)))


def test_cycle_days_are_counted_on_from_the_first_day_and_never_beyond_day_45(home: Home) -> None:
    assert cycle_told(home, DAY).starts == ()
    for back_days, cycle_day in ((40, 1), (12, 1), (10, 3), (120, 1)):
        day = DAY - timedelta(days=back_days)
        keep(home, [{"date": day.isoformat(), "cycle_day": cycle_day}])
    told = cycle_told(home, DAY)
    assert told.starts == (
        (DAY - timedelta(days=12), None),
        (DAY - timedelta(days=40), 28),
        (DAY - timedelta(days=120), None),
    )
    assert told.cycle_day == 13
    assert cycle_told(home, DAY + timedelta(days=32)).cycle_day == 45
    assert cycle_told(home, DAY + timedelta(days=33)).cycle_day is None


def test_the_day_and_the_profile_are_the_runners(home: Home) -> None:
    assert known_profile(home) == Profile()
    assert this_day(home) == today.today(home)
