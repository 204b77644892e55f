"""Running form and heart rate of the Health app."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from freshlegs.domain.streams import NO_STREAMS
from freshlegs.importers.apple.samples import Samples
from tests.importers.apple.exports import elements, record

START = datetime(2024, 5, 10, 17, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(clock: str) -> str:
    return f"2024-05-10 19:{clock} +0200"


def samples(*records: str) -> tuple[Samples, list[bool]]:
    found = Samples()
    kept = [found.add(element) for element in elements(*records)]
    found.sort()
    return found, kept


def test_samples_of_a_run_become_columns_in_our_units() -> None:
    found, kept = samples(
        record("HeartRate", "150", "count/min", at("00:10")),
        record("HeartRate", "140", "count/min", at("00:05")),
        record("RunningSpeed", "12", "km/hr", at("00:10")),
        record("RunningStrideLength", "1.1", "m", at("00:20")),
        record("RunningVerticalOscillation", "9.5", "cm", at("00:20")),
        record("RunningGroundContactTime", "240", "ms", at("00:20")),
        record("StepCount", "20", "count", at("00:20")),
        record("HeartRate", "fast", "count/min", at("00:20")),
    )
    assert kept == [True] * 6 + [False, True]
    columns = found.between(START, START + HOUR).columns
    nan = np.nan
    expected: dict[str, list[float]] = {
        "time_s": [5, 10, 20],
        "heart_rate_bpm": [140, 150, nan],
        "speed_mps": [nan, 12 / 3.6, nan],
        "step_length_m": [nan, nan, 1.1],
        "vertical_oscillation_m": [nan, nan, 0.095],
        "ground_contact_s": [nan, nan, 0.24],
    }
    assert columns.keys() == expected.keys()
    for name, values in expected.items():
        np.testing.assert_allclose(columns[name], values)


def test_samples_outside_the_run_are_left_out() -> None:
    found, _ = samples(
        record("HeartRate", "60", "count/min", "2024-05-10 18:59:59 +0200"),
        record("HeartRate", "61", "count/min", "2024-05-10 20:00:05 +0200"),
    )
    assert found.between(START, START + HOUR) is NO_STREAMS
