"""One workout of the Health app as an activity, old exports and new ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from freshlegs.domain.activity import Activity, Pause, Source
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.importers.apple.stream import moment
from freshlegs.importers.apple.units import (
    BPM,
    KCAL,
    M,
    S,
    converted,
    humidity_percent,
    quantity,
    temperature_c,
)
from freshlegs.importers.sports import is_indoor, sport_of
from freshlegs.importers.times import zone_offset_s

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND, _QUANTITY, _EVENT = "HKWorkoutActivityType", "HKQuantityTypeIdentifier", "HKWorkoutEventType"
_PAUSES = {"Pause", "MotionPaused"}
_RESUMES = {"Resume", "MotionResumed"}
_DISTANCES = (
    "DistanceWalkingRunning", "DistanceCycling", "DistanceSwimming", "DistanceDownhillSnowSports",
    "DistanceRowing", "DistanceCrossCountrySkiing",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Workout:
    """An activity, when it began and ended, and the file of its route."""

    activity: Activity
    start: datetime
    end: datetime
    route: str | None = None


def read_workout(element: _Element) -> Workout | None:
    """Read a workout; None where its times are not told."""
    start, end = moment(element.get("startDate")), moment(element.get("endDate"))
    if start is None or end is None or end < start:
        return None
    notes = {e.get("key"): e.get("value") for e in element.iterchildren("MetadataEntry")}
    heart_rate = _statistics(element, "HeartRate")
    words = (element.get("workoutActivityType") or "").removeprefix(_KIND)
    activity = Activity(
        sport=sport_of(words),
        source=Source.APPLE,
        start=_moment(start, notes.get("HKTimeZone")),
        elapsed_s=(end - start).total_seconds(),
        timer_s=converted(element.get("duration"), element.get("durationUnit"), S) or None,
        distance_m=_distance_m(element),
        ascent_m=quantity(notes.get("HKElevationAscended"), M),
        descent_m=quantity(notes.get("HKElevationDescended"), M),
        average_heart_rate_bpm=converted(heart_rate.get("average"), heart_rate.get("unit"), BPM),
        max_heart_rate_bpm=converted(heart_rate.get("maximum"), heart_rate.get("unit"), BPM),
        energy_kcal=_energy_kcal(element),
        temperature_c=temperature_c(notes.get("HKWeatherTemperature")),
        humidity_percent=humidity_percent(notes.get("HKWeatherHumidity")),
        indoor=_indoor(notes.get("HKIndoorWorkout"), words),
        pauses=_pauses(element, start, end),
    )
    return Workout(activity=activity, start=start, end=end, route=_route(element))


def _moment(start: datetime, zone: str | None) -> Moment:
    """The workout's own zone if told; else the phone's when it exported, as all dates are in."""
    told_s = zone_offset_s(zone, start)
    if told_s is not None:
        return Moment(_utc(start), told_s, OffsetSource.FILE)
    offset = start.utcoffset()
    return Moment(_utc(start), int(offset.total_seconds()) if offset else 0, OffsetSource.HOME)


def _utc(when: datetime) -> datetime:
    return when.astimezone(UTC)


def _statistics(element: _Element, kind: str) -> dict[str, str]:
    for child in element.iterchildren("WorkoutStatistics"):
        if child.get("type") == _QUANTITY + kind:
            return {str(key): str(value) for key, value in child.attrib.items()}
    return {}


def _distance_m(element: _Element) -> float | None:
    for kind in _DISTANCES:
        told = _statistics(element, kind)
        if told:
            return converted(told.get("sum"), told.get("unit"), M) or None
    return converted(element.get("totalDistance"), element.get("totalDistanceUnit"), M) or None


def _energy_kcal(element: _Element) -> float | None:
    told = _statistics(element, "ActiveEnergyBurned")
    if told:
        return converted(told.get("sum"), told.get("unit"), KCAL) or None
    unit = element.get("totalEnergyBurnedUnit")
    return converted(element.get("totalEnergyBurned"), unit, KCAL) or None


def _indoor(mark: str | None, words: str) -> bool | None:
    return is_indoor(words) if mark is None else mark == "1"


def _pauses(element: _Element, start: datetime, end: datetime) -> tuple[Pause, ...]:
    """Stretches between a pause and the next resume; a pause without one lasts to the end."""
    found: list[Pause] = []
    paused_s: float | None = None
    for event in element.iterchildren("WorkoutEvent"):
        when, kind = moment(event.get("date")), (event.get("type") or "").removeprefix(_EVENT)
        if when is None:
            continue
        since_start_s = (when - start).total_seconds()
        if kind in _PAUSES and paused_s is None:
            paused_s = since_start_s
        elif kind in _RESUMES and paused_s is not None:
            found.append(Pause(paused_s, since_start_s))
            paused_s = None
    if paused_s is not None:
        found.append(Pause(paused_s, (end - start).total_seconds()))
    return tuple(found)


def _route(element: _Element) -> str | None:
    for route in element.iterchildren("WorkoutRoute"):
        for file in route.iterchildren("FileReference"):
            return (file.get("path") or "").lstrip("/") or None
    return None
