"""Nights and mornings in a Garmin export."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.importers.garmin.wellness import (
    read_days,
    read_health_status,
    read_nights,
    read_weights,
)

DAY = date(2024, 5, 10)


def night(ended: str = "2024-05-10T05:00:00.0", **more: object) -> dict[str, object]:
    return {
        "calendarDate": "2024-05-10", "sleepEndTimestampGMT": ended, "deepSleepSeconds": 3600,
        "lightSleepSeconds": 14400, "remSleepSeconds": 5400, "awakeSleepSeconds": 0, **more,
    }  # fmt: skip


def test_a_night_belongs_to_the_day_of_waking_and_is_the_sum_of_its_stages() -> None:
    assert read_nights([night(sleepScores={"overallScore": 81})]) == [
        Night(
            day=DAY, sleep_h=6.5, deep_h=1.0, light_h=4.0, rem_h=1.5, awake_h=0.0,
            score_percent=81.0, source="Garmin",
        )
    ]  # fmt: skip


def test_a_watch_without_rem_still_tells_the_night() -> None:
    (found,) = read_nights([night(remSleepSeconds=None, awakeSleepSeconds=None)])
    assert (found.sleep_h, found.rem_h, found.awake_h) == (5.0, None, None)


def test_stubs_without_a_day_or_without_stages_are_no_nights() -> None:
    empty = {"calendarDate": "2024-05-10", "deepSleepSeconds": 0}
    assert read_nights([{"retro": False}, empty]) == []


@pytest.mark.parametrize("turned", [False, True])
def test_of_several_records_of_a_night_the_newest_counts(*, turned: bool) -> None:
    records = [night(), night("2024-05-10T06:00:00.0", lightSleepSeconds=18000)]
    (found,) = read_nights(records[::-1] if turned else records)
    assert found.sleep_h == 7.5


def weight(grams: float, when: str = "2024-05-10T06:00:00.0") -> dict[str, object]:
    return {
        "metaData": {"calendarDate": "2024-05-10T00:00:00.0"},
        "weight": {"weight": grams, "timestampGMT": when},
    }


def test_weights_are_in_grams_and_the_newest_of_a_day_counts() -> None:
    records = [weight(68020.0, "2024-05-10T20:00:00.0"), weight(68000.0), {"metaData": {}}]
    assert read_weights(records) == [
        Measurement(day=DAY, measure=Measure.WEIGHT, value=68.02, source="Garmin")
    ]


def test_a_weight_without_a_day_takes_that_of_its_time() -> None:
    (found,) = read_weights(
        [{"weight": {"weight": 68000, "timestampGMT": "2024-05-10T06:00:00.0"}}]
    )
    assert found.day == DAY
    assert read_weights([{"weight": {"weight": 68000}}]) == []


def test_the_resting_heart_rate_is_the_days_own_not_the_weeks() -> None:
    stress = {"aggregatorList": [{"type": "AWAKE"}, {"type": "TOTAL", "averageStressLevel": 31}]}
    found = read_days(
        [
            {
                "calendarDate": "2024-05-10",
                "restingHeartRate": 50,
                "currentDayRestingHeartRate": 47,
                "totalSteps": 9000,
                "allDayStress": stress,
            },
            {"restingHeartRate": 50},
        ]
    )
    assert {each.measure: each.value for each in found} == {
        Measure.RESTING_HEART_RATE: 47.0,
        Measure.STEPS: 9000.0,
        Measure.STRESS: 31.0,
    }


def test_a_day_without_its_own_resting_heart_rate_has_none() -> None:
    assert read_days([{"calendarDate": "2024-05-10", "restingHeartRate": 50}]) == []


def test_variability_is_rmssd_and_may_be_absent() -> None:
    metrics = [{"type": "HR", "value": 48}, {"type": "HRV", "value": 61.0}, {"type": "HRV"}]
    assert read_health_status([{"calendarDate": "2024-05-10", "metrics": metrics}]) == [
        Measurement(day=DAY, measure=Measure.VARIABILITY_RMSSD, value=61.0, source="Garmin")
    ]
    assert read_health_status([{"calendarDate": "2024-05-10", "metrics": []}]) == []
