"""Days are summed up as days, weeks and months, and what is unknown stays so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from freshlegs.domain.trends import Period, Step
from freshlegs.physiology.periods import balance, periods, split

MONDAY = date(2026, 1, 5)
NUMBERS = (
    "heaviness",
    "sleep_h",
    "weight_kg",
    "temperature_c",
    "leg_strength_sessions_7d",
    "training_load_au",
    "run_distance_m",
    "longest_run_m",
    "longest_run_30d_m",
    "shoe_distance_km",
)


def table(days_count: int, **told: Sequence[object]) -> pl.DataFrame:
    """A table of days from a Monday on; what is not told is unknown."""
    days = [MONDAY + timedelta(days=at) for at in range(days_count)]
    unknown = [None] * days_count
    columns = {name: told.get(name, unknown) for name in (*NUMBERS, "shoe")}
    types = {**dict.fromkeys(NUMBERS, pl.Float64), "shoe": pl.String}
    return pl.DataFrame({"day": days, **columns}, schema_overrides=types)


def test_a_week_has_the_mean_of_its_ratings_and_the_sum_of_its_load() -> None:
    heaviness = [2.0, None, 4.0, None, None, None, None]
    told = table(7, heaviness=heaviness, training_load_au=[100.0] * 7)
    (week,) = periods(told, Step.WEEK, MONDAY)
    assert (week.first_day, week.last_day) == (MONDAY, MONDAY + timedelta(days=6))
    assert (week.heaviness, week.ratings_count, week.load_au) == (3.0, 2, 700.0)


@pytest.mark.parametrize("step", Step)
def test_what_is_unknown_stays_so_and_is_never_nothing(step: Step) -> None:
    for period in periods(table(40), step, MONDAY):
        expected = Period(first_day=period.first_day, last_day=period.last_day)
        assert period == expected
        assert not period.is_beyond_guard


def test_a_month_tells_of_its_mean_week() -> None:
    told = table(31, run_distance_m=[5_000.0] * 31)
    (january, february) = periods(told, Step.MONTH, MONDAY)
    assert january.run_distance_m == pytest.approx(35_000.0)
    assert february.first_day == date(2026, 2, 1)


def test_a_span_begins_with_the_whole_week_of_its_first_day() -> None:
    told = table(28, heaviness=[3.0] * 28)
    weeks = periods(told, Step.WEEK, MONDAY + timedelta(days=9))
    assert weeks[0].first_day == MONDAY + timedelta(days=7)
    assert weeks[0].ratings_count == 7


def test_the_run_that_jumps_furthest_stands_for_a_week() -> None:
    told = table(
        7,
        longest_run_m=[12_000.0, 0.0, None, 15_000.0, 0.0, 14_000.0, 0.0],
        longest_run_30d_m=[10_000.0, 12_000.0, 12_000.0, 14_500.0, 15_000.0, 15_000.0, 15_000.0],
    )
    (week,) = periods(told, Step.WEEK, MONDAY)
    assert week.longest_run_m == 12_000.0
    assert week.guard_m == pytest.approx(11_000.0)
    assert week.is_beyond_guard


def test_a_day_without_a_run_still_knows_its_bound() -> None:
    told = table(2, longest_run_m=[0.0, 8_000.0], longest_run_30d_m=[10_000.0, 10_000.0])
    rest, run = periods(told, Step.DAY, MONDAY)
    assert rest.longest_run_m is None
    assert rest.guard_m == pytest.approx(11_000.0)
    assert run.longest_run_m == 8_000.0
    assert not run.is_beyond_guard


def test_the_shoe_of_a_week_is_the_last_one() -> None:
    shoes = ["old", None, "new", None, None, None, None]
    way_km = [700.0, None, 5.0, None, None, None, None]
    (week,) = periods(table(7, shoe=shoes, shoe_distance_km=way_km), Step.WEEK, MONDAY)
    assert (week.shoe, week.shoe_distance_km) == ("new", 5.0)


def test_even_loads_hold_fitness_and_fatigue_level() -> None:
    fitness_au, fatigue_au = balance(np.full(60, 50.0))
    assert np.isnan(fitness_au[:42]).all()
    assert fitness_au[42:] == pytest.approx(50.0)
    assert fatigue_au[42:] == pytest.approx(50.0)


def test_a_hard_week_moves_fatigue_more_than_fitness() -> None:
    fitness_au, fatigue_au = balance(np.concatenate([np.full(60, 50.0), np.full(7, 150.0)]))
    assert fatigue_au[-1] > fitness_au[-1] > 50.0


def test_too_short_a_history_has_neither() -> None:
    fitness_au, fatigue_au = balance(np.full(42, 50.0))
    assert np.isnan(fitness_au).all()
    assert np.isnan(fatigue_au).all()


def test_days_with_little_are_compared_with_days_with_much() -> None:
    values = [float(at) for at in range(60)]
    told = table(60, sleep_h=values, heaviness=[6.0] * 30 + [2.0] * 30)
    found = split(told, "sleep_h", MONDAY)
    assert found is not None
    assert (found.low_heaviness, found.high_heaviness) == (6.0, 2.0)
    assert found.low_days_count == found.high_days_count == 20
    assert found.low_value < found.high_value


def test_where_most_days_are_the_same_the_others_are_the_high_ones() -> None:
    told = table(60, weight_kg=[0.0] * 45 + [4.0] * 15, heaviness=[3.0] * 60)
    found = split(told, "weight_kg", MONDAY)
    assert found is not None
    assert (found.low_value, found.high_value) == (0.0, 4.0)
    assert (found.low_days_count, found.high_days_count) == (45, 15)


@pytest.mark.parametrize("sleep_h", [[7.0] * 60, [7.0] * 20 + [None] * 40])
def test_too_few_days_on_a_side_compare_nothing(sleep_h: list[object]) -> None:
    assert split(table(60, sleep_h=sleep_h, heaviness=[3.0] * 60), "sleep_h", MONDAY) is None
