"""Garmin's summaries of activities."""

from __future__ import annotations

import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.importers.garmin.summaries import read_summaries
from tests.importers.garmin.exports import START, page, summary


def told(**changes: object) -> Activity:
    (found,) = read_summaries(page({**summary(), **changes}), {"5": "Brooks Ghost"})
    return found


def test_milliseconds_centimetres_and_tens_become_our_units() -> None:
    assert told() == Activity(
        sport=Sport.RUN,
        source=Source.GARMIN,
        start=Moment(START, 7200, OffsetSource.FILE),
        elapsed_s=3700.0,
        timer_s=3600.0,
        moving_s=3550.0,
        distance_m=10000.0,
        ascent_m=123.0,
        average_heart_rate_bpm=150.0,
        max_heart_rate_bpm=171.0,
        rpe=6.0,
        feel=75.0,
        name="Evening",
        gear="Brooks Ghost",
        external_id="5",
    )


def test_a_feel_of_zero_is_very_weak_and_no_feel_is_none() -> None:
    assert told(workoutFeel=0).feel == 0.0
    assert told(workoutFeel=None).feel is None
    assert told(workoutFeel=500, workoutRpe=500).feel is None
    assert told(workoutRpe=0).rpe is None


def test_what_was_not_measured_is_none() -> None:
    found = told(distance=0.0, avgHr=None, elevationGain=-5, activityId=None, name="")
    assert found.distance_m is found.average_heart_rate_bpm is found.ascent_m is None
    assert found.external_id is found.gear is found.name is None


def test_a_treadmill_run_is_indoors() -> None:
    assert told(activityType="treadmill_running").indoor is True


@pytest.mark.parametrize("local", [None, START.timestamp() * 1000 + 1_746_000])
def test_a_local_time_that_cannot_be_gives_no_offset(local: float | None) -> None:
    assert told(startTimeLocal=local).start == Moment(START)


def test_the_begin_stands_in_for_a_start_that_is_not_told() -> None:
    assert told(startTimeGmt=None).start.utc == START


@pytest.mark.parametrize(
    "changes",
    [
        {"startTimeGmt": None, "beginTimestamp": None},
        {"duration": None, "elapsedDuration": 0},
    ],
)
def test_a_summary_without_start_or_duration_tells_nothing(changes: dict[str, object]) -> None:
    assert read_summaries(page({**summary(), **changes}), {}) == []
