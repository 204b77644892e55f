"""Nights and mornings from a Garmin export: sleep, weight, resting heart rate, variability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.importers.garmin.values import Facts, day, facts, number, positive, rows, text

SOURCE = "Garmin"
S_PER_H = 3600
G_PER_KG = 1000
_STAGES = ("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds")
type Found = Iterator[Measurement]


def read_nights(content: object) -> list[Night]:
    """Read sleep, counted to the day of waking; of several records of a day the newest counts."""
    nights: dict[date, tuple[str, Night]] = {}
    for row in rows(content):
        night, ended = _night(row), text(row, "sleepEndTimestampGMT") or ""
        if night is not None and ended >= nights.get(night.day, ("", night))[0]:
            nights[night.day] = (ended, night)
    return [night for _, night in nights.values()]


def _night(row: Facts) -> Night | None:
    """A record without a day (`{"retro": false}`) or without any stage is a stub."""
    woken = day(row.get("calendarDate"))
    stages_h = [positive(row, key, S_PER_H) for key in _STAGES]
    sleep_h = sum(stage for stage in stages_h if stage is not None)
    if woken is None or not sleep_h:
        return None
    deep_h, light_h, rem_h = stages_h
    return Night(
        day=woken,
        sleep_h=sleep_h,
        deep_h=deep_h,
        light_h=light_h,
        rem_h=rem_h,
        awake_h=_hours(row, "awakeSleepSeconds"),
        score_percent=positive(facts(row.get("sleepScores")), "overallScore"),
        source=SOURCE,
    )


def _hours(row: Facts, key: str) -> float | None:
    value = number(row, key)
    return value / S_PER_H if value is not None and value >= 0 else None


def read_weights(content: object) -> list[Measurement]:
    """Read weights, written in grams."""
    return newest(_weights(content))


def _weights(content: object) -> Iterator[tuple[str, Measurement]]:
    for row in rows(content):
        told = facts(row.get("weight")) or row
        weight_kg = positive(told, "weight", G_PER_KG)
        weighed = day(facts(row.get("metaData")).get("calendarDate") or row.get("calendarDate"))
        weighed = weighed or day(told.get("timestampGMT"))
        if weight_kg is not None and weighed is not None:
            when = text(told, "timestampGMT") or ""
            yield when, _measured(weighed, Measure.WEIGHT, weight_kg)


def read_days(content: object) -> list[Measurement]:
    """Read the day's own resting heart rate (not the seven-day mean), steps and stress."""
    return newest(_days(content))


def _days(content: object) -> Iterator[tuple[str, Measurement]]:
    for row in rows(content):
        when, lived = (
            text(row, "updateTimestamp", "wellnessEndTimeGmt") or "",
            day(row.get("calendarDate")),
        )
        if lived is not None:
            values = {
                Measure.RESTING_HEART_RATE: positive(row, "currentDayRestingHeartRate"),
                Measure.STEPS: positive(row, "totalSteps"),
                Measure.STRESS: _stress_percent(row),
            }
            for measure, value in values.items():
                if value is not None:
                    yield when, _measured(lived, measure, value)


def _stress_percent(row: Facts) -> float | None:
    for part in rows(facts(row.get("allDayStress")).get("aggregatorList")):
        if part.get("type") == "TOTAL":
            return positive(part, "averageStressLevel")
    return None


def read_health_status(content: object) -> list[Measurement]:
    """Read the night's heart-rate variability (RMSSD) where the watch measured it."""
    return newest(_variabilities(content))


def _variabilities(content: object) -> Iterator[tuple[str, Measurement]]:
    for row in rows(content):
        morning = day(row.get("calendarDate"))
        for metric in rows(row.get("metrics")):
            value = positive(metric, "value")
            if morning is not None and metric.get("type") == "HRV" and value is not None:
                when = text(row, "updateTimestampUTC", "createTimestampUTC") or ""
                yield when, _measured(morning, Measure.VARIABILITY_RMSSD, value)


def _measured(lived: date, measure: Measure, value: float) -> Measurement:
    return Measurement(day=lived, measure=measure, value=value, source=SOURCE)


def newest(stamped: Iterable[tuple[str, Measurement]]) -> list[Measurement]:
    """Of several values of one measure and day keep the one with the latest time stamp."""
    kept: dict[tuple[date, Measure], tuple[str, Measurement]] = {}
    for when, measurement in stamped:
        key = (measurement.day, measurement.measure)
        if when >= kept.get(key, ("", measurement))[0]:
            kept[key] = (when, measurement)
    return [measurement for _, measurement in kept.values()]
