from __future__ import annotations

from datetime import time

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from tests.physiology.days.told import row
from tests.physiology.made import DAY, ago, run


def weighed(*told: tuple[int, int, float], run_hour: int = 7) -> History:
    """A run of an hour at seven, and weights at hours and minutes."""
    entries = tuple(DiaryEntry(day=DAY, at=time(h, m), weight_kg=kg) for h, m, kg in told)
    return History(runs=(run(DAY, run_hour),), diary=entries)


def test_weights_before_and_after_a_run_tell_the_sweat() -> None:
    today = row(weighed((6, 45, 70.0), (8, 15, 68.9)))
    assert today["weight_change_in_run_percent"] == pytest.approx(-1.571429, rel=1e-4)
    assert today["weight_gained_in_run"] is None


def test_who_is_heavier_after_a_run_drank_too_much() -> None:
    today = row(weighed((6, 45, 58.0), (8, 15, 59.2)))
    assert today["weight_change_in_run_percent"] == pytest.approx(2.068966, rel=1e-4)
    assert today["weight_gained_in_run"] is True


@pytest.mark.parametrize(
    "told",
    [
        ((6, 45, 70.0), (21, 0, 71.0)),
        ((4, 0, 70.0), (8, 15, 69.0)),
        ((6, 45, 70.0), (7, 30, 69.5)),
        ((6, 45, 70.0), (8, 15, 86.9)),
        ((6, 45, 70.0),),
    ],
)
def test_weights_of_another_time_or_a_slip_say_nothing(
    told: tuple[tuple[int, int, float], ...],
) -> None:
    assert row(weighed(*told))["weight_change_in_run_percent"] is None


def test_a_ride_is_no_run() -> None:
    entries = weighed((6, 45, 70.0), (8, 15, 69.0)).diary
    ride = run(DAY, sport=Sport.RIDE)
    assert row(History(runs=(ride,), diary=entries))["weight_change_in_run_percent"] is None


def test_the_mornings_weight_is_held_against_its_week() -> None:
    before = [DiaryEntry(day=ago(n), weight_kg=70.0) for n in range(7, 0, -1)]
    dry = (*before, DiaryEntry(day=DAY, weight_kg=69.3))
    assert row(History(diary=dry))["weight_against_week_percent"] == pytest.approx(-1.0)
    few = (*before[-2:], DiaryEntry(day=DAY, weight_kg=69.3))
    assert row(History(diary=few))["weight_against_week_percent"] is None
