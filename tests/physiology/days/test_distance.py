from __future__ import annotations

import pytest

from freshlegs.domain.history import History
from tests.physiology.days.told import row, runs_on

STEADY = runs_on(*range(8, 60, 2))


def test_a_week_of_twice_the_way_is_a_hundred_percent_more() -> None:
    even = History(runs=(*STEADY, *runs_on(2, 4, 6)))
    assert row(even)["distance_7d_above_usual_percent"] == pytest.approx(-14.3, abs=0.1)
    double = History(runs=(*STEADY, *runs_on(*range(1, 8))))
    assert row(double)["distance_7d_above_usual_percent"] == pytest.approx(100.0)


def test_two_weeks_are_held_against_those_of_a_month_before() -> None:
    slow = runs_on(*range(29, 45, 2))
    fast = runs_on(*range(1, 15), 20, 25)
    assert row(History(runs=(*slow, *fast)))["weekly_distance_rise_percent"] == pytest.approx(100.0)


def test_the_mean_week_of_four_is_told() -> None:
    one_km = STEADY[0].activity.distance_m
    assert one_km is not None
    even = row(History(runs=runs_on(*range(1, 41, 2))))
    assert even["distance_per_week_28d_km"] == pytest.approx(3.5 * one_km / 1000.0)


def test_a_return_from_a_break_is_no_endless_rise() -> None:
    back = row(History(runs=runs_on(60, 1, 2, 3)))
    assert back["distance_7d_above_usual_percent"] is None
    assert back["weekly_distance_rise_percent"] is None
