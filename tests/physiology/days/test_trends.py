from __future__ import annotations

import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from freshlegs.domain.run import Features
from freshlegs.domain.wellness import Measure, Measurement
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import DAY, ago, run


def test_days_of_high_stress_are_counted_over_a_week() -> None:
    told = tuple(DiaryEntry(day=ago(n), stress=8.0 if n < 5 else 3.0) for n in range(7))
    assert row(History(diary=told))["stress_high_days_7d"] == 5
    assert row(History(diary=told[:3]))["stress_high_days_7d"] is None


def test_monotony_that_lasts_is_its_least_of_two_weeks() -> None:
    same = History(runs=runs_on(*range(40)))
    assert row(same)["monotony_14d"] == 10.0
    broken = History(runs=runs_on(*range(10), *range(12, 40)))
    assert row(broken)["monotony_14d"] < 3.0


def test_resting_heart_rate_is_followed_over_three_months() -> None:
    told = tuple(
        Measurement(day=ago(n), measure=Measure.RESTING_HEART_RATE, value=50.0 if n > 60 else 44.0)
        for n in range(120)
    )
    today = row(History(measurements=told))
    assert today["resting_heart_rate_change_90d_bpm"] == pytest.approx(-6.0)
    assert row(History(measurements=told[:30]))["resting_heart_rate_change_90d_bpm"] is None


def test_thin_air_is_told_with_the_altitude() -> None:
    today = row(History(runs=(run(DAY, features=Features(altitude_m=1500.0)),)))
    assert today["altitude_m"] == 1500.0
    assert today["altitude_oxygen_loss_percent"] == pytest.approx(7.56)
    assert row(History(runs=(run(DAY),)))["altitude_oxygen_loss_percent"] is None


def test_more_running_on_hard_ground_is_seen() -> None:
    soft = runs_on(*range(8, 36), surface="trail")
    hard = runs_on(2, 4, 6, surface="road")
    assert row(History(runs=(*soft, *hard)))["hard_ground_rise_percent"] == pytest.approx(100.0)
    usual = History(runs=(*soft, *runs_on(2, 4, 6, surface="trail")))
    assert row(usual)["hard_ground_rise_percent"] == pytest.approx(0.0)


def test_ground_that_nobody_told_is_unknown() -> None:
    assert row(History(runs=runs_on(*range(36))))["hard_ground_rise_percent"] is None
