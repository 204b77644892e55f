"""Workouts of the Health app."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from freshlegs.domain.activity import Activity, Pause, Source, Sport
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.importers.apple.workout import read_workout
from tests.importers.apple.exports import element, note, statistics, workout

START = datetime(2024, 5, 10, 17, tzinfo=UTC)


def told(inside: str = "", **attributes: str) -> Activity:
    found = read_workout(element(workout(inside, **attributes)))
    assert found is not None
    return found.activity


def test_an_old_workout_tells_its_sums_in_its_attributes() -> None:
    found = told(
        totalDistance="6.2137", totalDistanceUnit="mi", totalEnergyBurned="2092",
        totalEnergyBurnedUnit="kJ",
    )  # fmt: skip
    assert found.source is Source.APPLE
    assert found.sport is Sport.RUN
    assert found.start == Moment(START, 7200, OffsetSource.HOME)
    assert (found.elapsed_s, found.timer_s) == (3600.0, 3510.0)
    assert found.distance_m == pytest.approx(10_000, rel=1e-4)
    assert found.energy_kcal == pytest.approx(500.0)


def test_a_new_workout_tells_them_in_its_children() -> None:
    found = told(
        statistics("DistanceWalkingRunning", sum="10", unit="km")
        + statistics("ActiveEnergyBurned", sum="500", unit="kcal")
        + statistics("HeartRate", average="150", minimum="90", maximum="171", unit="count/min")
        + note("HKIndoorWorkout", "0")
        + note("HKElevationAscended", "12300 cm")
        + note("HKWeatherTemperature", "59 degF")
        + note("HKWeatherHumidity", "8100 %")
    )
    assert (found.distance_m, found.energy_kcal, found.ascent_m) == (10_000.0, 500.0, 123.0)
    assert (found.average_heart_rate_bpm, found.max_heart_rate_bpm) == (150.0, 171.0)
    assert found.temperature_c == pytest.approx(15.0)
    assert (found.humidity_percent, found.indoor) == (81.0, False)


def test_a_treadmill_run_is_indoors_and_keeps_its_heart_rate() -> None:
    found = told(
        note("HKIndoorWorkout", "1") + statistics("HeartRate", average="140", unit="count/min")
    )
    assert found.indoor is True
    assert found.average_heart_rate_bpm == 140.0


def test_what_is_not_told_is_none() -> None:
    found = told(duration="", totalDistance="0", totalDistanceUnit="km")
    assert found.timer_s is found.distance_m is found.energy_kcal is found.indoor is None
    assert found.average_heart_rate_bpm is found.temperature_c is found.ascent_m is None


def test_the_zone_of_the_workout_counts_before_that_of_the_phone() -> None:
    found = told(note("HKTimeZone", "Asia/Tokyo"))
    assert found.start == Moment(START, 9 * 3600, OffsetSource.FILE)


def test_only_pauses_that_the_runner_or_the_watch_made_are_pauses() -> None:
    def event(kind: str, at: str) -> str:
        return f'<WorkoutEvent type="HKWorkoutEventType{kind}" date="{at}"/>'

    day = "2024-05-10 19"
    found = told(
        event("Pause", f"{day}:10:00 +0200")
        + event("MotionPaused", f"{day}:10:30 +0200")
        + event("Resume", f"{day}:11:00 +0200")
        + event("Resume", f"{day}:12:00 +0200")
        + event("Lap", f"{day}:20:00 +0200")
        + event("Pause", "soon")
        + event("MotionPaused", f"{day}:59:00 +0200")
    )
    assert found.pauses == (Pause(600.0, 660.0), Pause(3540.0, 3600.0))


def test_the_route_is_named_without_its_leading_slash() -> None:
    route = '<WorkoutRoute><FileReference path="/workout-routes/a.gpx"/></WorkoutRoute>'
    found = read_workout(element(workout(route)))
    assert found is not None
    assert found.route == "workout-routes/a.gpx"
    empty = read_workout(element(workout("<WorkoutRoute/>")))
    assert empty is not None
    assert empty.route is None


@pytest.mark.parametrize("end", ["", "soon", "2024-05-10 18:00:00 +0200"])
def test_a_workout_without_believable_times_is_none(end: str) -> None:
    assert read_workout(element(workout(endDate=end))) is None
