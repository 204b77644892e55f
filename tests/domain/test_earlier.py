"""The years before a cut, summed up."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.earlier import NO_EARLIER, PlainRun, earlier_of
from freshlegs.domain.gear import Gear


def ran(day: date, shoe: str | None = None, distance_m: float | None = 5000.9) -> PlainRun:
    return PlainRun(day, shoe, distance_m)


def test_without_a_run_nothing_is_left_to_know() -> None:
    assert earlier_of([], [DiaryEntry(day=date(2020, 1, 1), shoe="daily")]) is NO_EARLIER


def test_shoes_keep_how_far_and_how_often_they_were_worn() -> None:
    runs = [ran(date(2020, 1, 1), "daily"), ran(date(2020, 1, 3), "daily", None)]
    worn = earlier_of(runs, []).shoes["daily"]
    assert (worn.first_day, worn.distance_m, worn.runs_count) == (date(2020, 1, 1), 5000.0, 2)


def test_a_run_without_shoes_wears_those_of_the_diary() -> None:
    entry = DiaryEntry(day=date(2020, 1, 1), shoe="light")
    runs = [ran(date(2020, 1, 1)), ran(date(2020, 1, 2))]
    assert set(earlier_of(runs, [entry]).shoes) == {"light"}


def test_a_run_without_shoes_wears_the_pair_that_was_the_default_then() -> None:
    gear = [Gear(name="grey", default_from=date(2020, 1, 2))]
    runs = [ran(date(2020, 1, 1)), ran(date(2020, 1, 2)), ran(date(2020, 1, 3), "blue")]
    found = earlier_of(runs, [], gear).shoes
    assert {name: worn.runs_count for name, worn in found.items()} == {"grey": 1, "blue": 1}


def test_a_long_break_makes_a_new_start() -> None:
    days = [date(2020, 1, 1), date(2020, 3, 31), date(2020, 6, 30), date(2020, 7, 2)]
    found = earlier_of([ran(day) for day in days], [])
    assert found.first_run == date(2020, 1, 1)
    assert found.running_since == date(2020, 6, 30)
    assert found.last_run == date(2020, 7, 2)
    assert earlier_of([ran(day) for day in days[:2]], []).running_since == date(2020, 1, 1)
