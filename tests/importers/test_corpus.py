"""Every real file of the corpus is read or refused with a reason, and what is read can be true."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.errors import FreshlegsError, NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.moments import OffsetSource
from freshlegs.importers import read_entry

CONTEXT = ReadContext(home_zone="Europe/Zurich")
UNDATED = {
    "antfs-dump.63.fit", "compressed-speed-distance.fit", "Berlin_(0,9_km).gpx", "Mojstrovka.gpx",
    "track-with-extremes.gpx", "track-with-small-floats.gpx", "track_with_dilution_errors.gpx",
}  # fmt: skip
EMPTY = {
    "TestEncode.fit", "valid_only_contain_fileid.fit", "gpx-with-node-with-comments.gpx",
    "gpx1.0_with_all_fields.gpx", "gpx1.1_with_all_fields.gpx",
}  # fmt: skip
MADE_UP = {"first_and_last_elevation.gpx", "around-visnjan-with-car.gpx"}
TWINS = {
    "4801048867.fit": ("activity_4801048867.tcx", "activity_4801048867.gpx"),
    "4078723797.fit": ("4078723797_strava.gpx", "activity_4078723797.gpx"),
}
MAX_SPEED_MPS = {Sport.RUN: 8.0, Sport.WALK: 5.0, Sport.SWIM: 4.0, Sport.RIDE: 30.0}


@pytest.fixture(scope="module")
def files(shared: Path) -> dict[str, Path]:
    found = sorted((shared / "data" / "activity_files").glob("*/*"))
    return {path.name: path for path in found if path.is_file()}


@pytest.fixture(scope="module")
def outcomes(files: dict[str, Path]) -> dict[str, tuple[Activity, ...] | FreshlegsError]:
    found: dict[str, tuple[Activity, ...] | FreshlegsError] = {}
    for name, path in files.items():
        try:
            found[name] = read_entry(path.read_bytes(), name, CONTEXT).activities
        except (NotAnActivityError, UnreadableFileError) as error:
            found[name] = error
    return found


@pytest.fixture(scope="module")
def activities(
    outcomes: dict[str, tuple[Activity, ...] | FreshlegsError],
) -> list[tuple[str, Activity]]:
    read = [(name, found) for name, found in outcomes.items() if isinstance(found, tuple)]
    return [(name, activity) for name, found in read for activity in found]


def test_only_what_cannot_be_dated_or_is_empty_is_unreadable(
    outcomes: dict[str, tuple[Activity, ...] | FreshlegsError],
) -> None:
    unreadable = {
        name for name, found in outcomes.items() if isinstance(found, UnreadableFileError)
    }
    assert unreadable == UNDATED | EMPTY


def test_time_increases_from_the_start(activities: list[tuple[str, Activity]]) -> None:
    for name, activity in activities:
        if len(activity.streams):
            time_s = activity.streams.columns["time_s"]
            assert time_s[0] >= 0, name
            assert (np.diff(time_s) > 0).all(), name
            assert time_s[-1] <= activity.elapsed_s + 1, name


def test_columns_are_of_one_length(activities: list[tuple[str, Activity]]) -> None:
    for name, activity in activities:
        lengths = {len(values) for values in activity.streams.columns.values()}
        assert len(lengths) <= 1, name


def test_every_position_is_on_earth(activities: list[tuple[str, Activity]]) -> None:
    for name, activity in activities:
        columns = activity.streams.columns
        if "latitude_deg" in columns:
            assert np.nanmax(np.abs(columns["latitude_deg"])) <= 90, name
            assert np.nanmax(np.abs(columns["longitude_deg"])) < 180, name


def test_every_cadence_pulse_and_speed_can_be_a_bodys(
    activities: list[tuple[str, Activity]],
) -> None:
    for name, activity in activities:
        cadence_spm = activity.streams.column("cadence_spm")
        assert cadence_spm is None or np.nanmax(cadence_spm) < 300, name
        assert not activity.max_heart_rate_bpm or 40 < activity.max_heart_rate_bpm <= 250, name
        speed_mps = activity.streams.column("speed_mps")
        if speed_mps is not None and name not in MADE_UP:
            assert np.nanmax(speed_mps) < MAX_SPEED_MPS.get(activity.sport, 30.0), name


def test_runners_take_140_to_190_steps_a_minute(activities: list[tuple[str, Activity]]) -> None:
    cadences = [
        (name, one.average_cadence_spm)
        for name, one in activities
        if one.sport is Sport.RUN and one.distance_m and one.distance_m / one.elapsed_s > 2.2
    ]
    found = [(name, cadence) for name, cadence in cadences if cadence is not None]
    assert len(found) > 5
    for name, cadence in found:
        assert 140 < cadence < 190, name


def test_no_run_is_placed_in_1989_and_every_offset_is_a_zone(
    activities: list[tuple[str, Activity]],
) -> None:
    for name, activity in activities:
        assert activity.start.utc.year >= 2008, name
        assert activity.start.offset_s % 900 == 0, name
        assert abs(activity.start.offset_s) <= 14 * 3600, name
        assert activity.start.offset_source is not OffsetSource.UNKNOWN, name


def test_a_pause_lies_within_its_activity(activities: list[tuple[str, Activity]]) -> None:
    for name, activity in activities:
        for pause in activity.pauses:
            assert 0 <= pause.start_s < pause.end_s <= activity.elapsed_s + 1, name


def test_the_same_ride_from_three_exports_is_the_same(
    outcomes: dict[str, tuple[Activity, ...] | FreshlegsError],
) -> None:
    for first, others in TWINS.items():
        (rides, *copies) = (outcomes[name] for name in (first, *others))
        assert isinstance(rides, tuple)
        for copy in copies:
            assert isinstance(copy, tuple)
            assert copy[0].start == rides[0].start or copy[0].source is not Source.FIT
            assert copy[0].start.local == rides[0].start.local
            assert copy[0].distance_m == pytest.approx(rides[0].distance_m, rel=0.002)


def test_both_orders_of_a_triathlons_summary_are_the_same(
    outcomes: dict[str, tuple[Activity, ...] | FreshlegsError],
) -> None:
    first, last = outcomes["triathlon_summary_first.fit"], outcomes["triathlon_summary_last.fit"]
    assert isinstance(first, tuple)
    assert isinstance(last, tuple)
    told = [(one.sport, one.start, one.elapsed_s, len(one.streams)) for one in first]
    assert told == [(one.sport, one.start, one.elapsed_s, len(one.streams)) for one in last]
    assert [one.sport for one in first if one.sport is not Sport.OTHER] == [
        Sport.SWIM, Sport.RIDE, Sport.RUN,
    ]  # fmt: skip


def test_a_foot_pods_numbers_stand_beside_the_watchs(
    outcomes: dict[str, tuple[Activity, ...] | FreshlegsError],
) -> None:
    found = outcomes["mornindew-broken.fit"]
    assert isinstance(found, tuple)
    contact_s = found[0].streams.column("developer_ground_contact_s")
    assert contact_s is not None
    assert 0.15 < np.nanmedian(contact_s) < 0.4
    oscillation_m = found[0].streams.column("developer_vertical_oscillation_m")
    assert oscillation_m is not None
    assert 0.03 < np.nanmedian(oscillation_m) < 0.15
