from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.formulas import sessions
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def test_minutes_in_five_zones_weigh_one_to_five() -> None:
    zone_min = numbers(inputs("trimp_edwards")["zone_min"])
    assert sessions.trimp_edwards(zone_min) == close(expected("trimp_edwards"))


def test_minutes_around_two_thresholds_weigh_one_to_three() -> None:
    zone_min = numbers(inputs("trimp_lucia")["zone_min"])
    assert sessions.trimp_lucia(zone_min) == close(expected("trimp_lucia"))


def test_many_sessions_are_weighed_at_once() -> None:
    zone_min = numbers([[60, 0, 0], [0, 0, 60]])
    assert sessions.trimp_lucia(zone_min).tolist() == [60.0, 180.0]


def test_another_number_of_zones_is_refused() -> None:
    with pytest.raises(ValueError, match="mismatch"):
        sessions.trimp_edwards(numbers([10, 20, 30]))


@pytest.mark.parametrize("minutes", [-1.0, np.nan])
def test_minutes_that_cannot_be_give_no_impulse(minutes: float) -> None:
    assert unknown(sessions.trimp_lucia(numbers([minutes, 10, 10])))
    assert unknown(sessions.trimp_edwards(numbers([minutes, 10, 10, 10, 10])))


def test_load_by_speed_is_a_hundred_for_an_hour_at_threshold() -> None:
    given, wanted = inputs("rtss"), expected("rtss")
    speed, threshold = numbers(given["graded_speed_mps"]), numbers(given["threshold_mps"])
    part = sessions.part_of_threshold(speed, threshold)
    assert part == close(wanted["part"])
    assert sessions.threshold_load(numbers(given["duration_s"]), part) == close(wanted["load"])
    assert sessions.threshold_load(numbers(3600), numbers(1)) == close(100.0)


def test_without_a_threshold_there_is_no_load_by_speed() -> None:
    assert unknown(sessions.part_of_threshold(numbers([3.0, -1.0, np.nan]), numbers([0, 4, 4])))
    assert unknown(sessions.threshold_load(numbers(-1.0), numbers(1.0)))
