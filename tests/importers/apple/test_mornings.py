"""Mornings of the Health app."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.wellness import Measure
from freshlegs.importers.apple.mornings import Mornings
from tests.importers.apple.exports import elements, record

DAY = date(2024, 5, 10)


def told(*records: str) -> dict[tuple[date, Measure], float]:
    mornings = Mornings()
    for element in elements(*records):
        mornings.add(element)
    return {(each.day, each.measure): each.value for each in mornings.measurements()}


def test_each_measure_is_read_in_our_unit() -> None:
    assert told(
        record("RestingHeartRate", "47", "count/min"),
        record("BodyMass", "150", "lb"),
        record("BodyFatPercentage", "0.18", "%"),
    ) == {
        (DAY, Measure.RESTING_HEART_RATE): 47.0,
        (DAY, Measure.WEIGHT): pytest.approx(68.0389, abs=1e-4),
        (DAY, Measure.BODY_FAT): pytest.approx(18.0),
    }


def test_variability_is_sdnn_and_the_mean_of_the_day() -> None:
    assert told(
        record("HeartRateVariabilitySDNN", "40", "ms"),
        record("HeartRateVariabilitySDNN", "60", "ms", "2024-05-10 12:00:00 +0200"),
    ) == {(DAY, Measure.VARIABILITY_SDNN): 50.0}


def test_the_newest_weight_of_a_day_counts() -> None:
    assert told(
        record("BodyMass", "69", "kg", "2024-05-10 20:00:00 +0200"), record("BodyMass", "68", "kg")
    ) == {(DAY, Measure.WEIGHT): 69.0}


def test_what_is_not_understood_is_left_out() -> None:
    assert not told(
        record("RestingHeartRate", "0", "count/min"),
        record("BodyMass", "68", "bags"),
        record("BodyMass", "68", "kg", "soon"),
        record("DietaryIron", "8", "mg"),
    )
