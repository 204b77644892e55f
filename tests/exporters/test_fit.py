"""What is written as FIT is read back by others as it was."""

from __future__ import annotations

import io
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

import fitdecode
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.activity import Activity, Device, Lap, Pause, Source, Sport
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.exporters import ALL
from freshlegs.exporters.fit import write_activity
from freshlegs.exporters.fit.checksum import checksum
from freshlegs.importers.fit import decode
from freshlegs.importers.fit_activity import read as read_fit
from freshlegs.simulation.run import run_of
from freshlegs.simulation.runner import draw_runner

START = datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
SEMICIRCLE_DEG = 180 / 2**31
STEPS: dict[str, tuple[str, float, float]] = {
    "latitude_deg": ("position_lat", 1.0, 1e-7),
    "longitude_deg": ("position_long", 1.0, 1e-7),
    "altitude_m": ("enhanced_altitude", 1.0, 0.1001),
    "distance_m": ("distance", 1.0, 0.005001),
    "speed_mps": ("enhanced_speed", 1.0, 0.0005001),
    "heart_rate_bpm": ("heart_rate", 1.0, 0.5),
    "power_w": ("power", 1.0, 0.5),
    "temperature_c": ("temperature", 1.0, 0.5),
    "ground_contact_s": ("stance_time", 0.001, 0.00005001),
    "ground_contact_left_percent": ("stance_time_balance", 1.0, 0.005001),
    "vertical_oscillation_m": ("vertical_oscillation", 0.001, 0.00005001),
    "step_length_m": ("step_length", 0.001, 0.00005001),
}
"""Our column, FIT field, our unit in theirs, and half a step of what the field can hold."""


def activity(**changes: Any) -> Activity:  # noqa: ANN401 - the fields of Activity, of any kind
    """An hour's run in spring, changed as told."""
    plain: dict[str, Any] = {
        "sport": Sport.RUN,
        "source": Source.FIT,
        "start": Moment(START, 3600, OffsetSource.FILE),
        "elapsed_s": 3600.0,
    }
    return Activity(**(plain | changes))


def streams(**columns: FloatArray | list[float]) -> Streams:
    """Columns as arrays."""
    return Streams({name: np.asarray(values, float) for name, values in columns.items()})


def oracle(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """What fitdecode reads, by message, with every checksum verified."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    reader = fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE)
    with reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                found[frame.name].append({field.name: field.value for field in frame.fields})
    return found


def test_the_exporters_are_listed() -> None:
    assert "fit" in [exporter.slug for exporter in ALL]


def test_an_activity_without_streams_is_still_a_whole_file() -> None:
    read = oracle(write_activity(activity(elapsed_s=1800.0, sport=Sport.STRENGTH)))
    assert read["file_id"][0]["type"] == "activity"
    assert read["file_id"][0]["manufacturer"] == "development"
    assert read["session"][0]["sport"] == "training"
    assert read["session"][0]["sub_sport"] == "strength_training"
    assert read["session"][0]["total_elapsed_time"] == 1800
    assert not read["record"]


def test_the_watch_and_its_clock_are_named() -> None:
    created = START - timedelta(seconds=5)
    read = oracle(write_activity(activity(device=Device(serial=4711, created=created))))
    assert read["file_id"][0]["serial_number"] == 4711
    assert read["file_id"][0]["time_created"] == created
    assert read["device_info"][0]["serial_number"] == 4711


def test_the_session_says_what_the_runner_felt_and_did() -> None:
    run = activity(
        timer_s=3500.0, moving_s=3450.0, distance_m=10_000.0, ascent_m=120.0, descent_m=118.0,
        average_heart_rate_bpm=150.0, max_heart_rate_bpm=178.0, average_cadence_spm=171.0,
        energy_kcal=700.0, temperature_c=-4.0, rpe=6.0, feel=75.0,
    )  # fmt: skip
    session = oracle(write_activity(run))["session"][0]
    assert session["total_timer_time"] == 3500
    assert session["total_moving_time"] == 3450
    assert session["total_distance"] == 10_000
    assert (session["total_ascent"], session["total_descent"]) == (120, 118)
    assert (session["avg_heart_rate"], session["max_heart_rate"]) == (150, 178)
    assert session["avg_running_cadence"] + session["avg_fractional_cadence"] == 85.5
    assert session["total_calories"] == 700
    assert session["avg_temperature"] == -4
    assert session["enhanced_avg_speed"] == pytest.approx(10_000 / 3500, abs=0.0006)
    assert (session["workout_rpe"], session["workout_feel"]) == (60, 75)


def test_what_was_not_said_is_missing_and_not_zero() -> None:
    session = oracle(write_activity(activity()))["session"][0]
    assert session["workout_rpe"] is None
    assert session["total_distance"] is None
    assert session["avg_heart_rate"] is None


@pytest.mark.parametrize(
    ("changes", "sub_sport"),
    [
        ({"indoor": True}, "treadmill"),
        ({"surface": "trail"}, "trail"),
        ({"surface": "track"}, "track"),
        ({"surface": "road"}, "street"),
        ({"surface": "sand"}, "generic"),
        ({}, "generic"),
    ],
)
def test_a_treadmill_run_is_told_from_a_trail_run(changes: dict[str, Any], sub_sport: str) -> None:
    assert oracle(write_activity(activity(**changes)))["session"][0]["sub_sport"] == sub_sport


def test_the_local_clock_is_kept_when_it_is_known() -> None:
    read = oracle(write_activity(activity()))["activity"][0]
    assert read["local_timestamp"] == START + timedelta(hours=2)
    unknown = oracle(write_activity(activity(start=Moment(START))))["activity"][0]
    assert unknown["local_timestamp"] is None


def test_the_weather_is_kept_when_it_is_known() -> None:
    warm = activity(temperature_c=29.0, apparent_temperature_c=33.0, humidity_percent=70.0)
    weather = oracle(write_activity(warm))["weather_conditions"][0]
    assert weather["temperature"] == 29
    assert weather["temperature_feels_like"] == 33
    assert weather["relative_humidity"] == 70
    assert not oracle(write_activity(activity()))["weather_conditions"]


def test_laps_keep_their_order_and_their_kind() -> None:
    laps = (
        Lap(start_s=0.0, elapsed_s=600.0, timer_s=590, distance_m=1800, intensity_name="warmup"),
        Lap(start_s=600.0, elapsed_s=180.0, average_heart_rate_bpm=170, average_cadence_spm=181),
    )
    read = oracle(write_activity(activity(laps=laps)))["lap"]
    assert [lap["intensity"] for lap in read] == ["warmup", None]
    assert read[0]["total_timer_time"] == 590
    assert read[0]["total_distance"] == 1800
    assert read[1]["start_time"] == START + timedelta(seconds=600)
    assert read[1]["avg_heart_rate"] == 170
    assert read[1]["avg_running_cadence"] + read[1]["avg_fractional_cadence"] == 90.5


def test_pauses_stand_between_the_records_as_timer_events() -> None:
    run = activity(
        elapsed_s=40.0,
        pauses=(Pause(10.0, 30.0),),
        streams=streams(
            time_s=[0.0, 10.0, 30.0, 40.0], heart_rate_bpm=[100.0, 120.0, 110.0, 130.0]
        ),
    )
    read = oracle(write_activity(run))["event"]
    assert [event["event_type"] for event in read] == ["start", "stop_all", "start", "stop_all"]
    moments = [(event["timestamp"] - START).total_seconds() for event in read]
    assert moments == [0, 10, 30, 40]
    order = [
        frame.name
        for frame in fitdecode.FitReader(io.BytesIO(write_activity(run)))
        if isinstance(frame, fitdecode.FitDataMessage) and frame.name in {"record", "event"}
    ]
    assert order == ["event", "record", "record", "event", "event", "record", "record", "event"]


def test_a_number_too_large_for_its_field_is_missing() -> None:
    run = activity(streams=streams(time_s=[0.0, 1.0], heart_rate_bpm=[400.0, 150.0]))
    assert [record["heart_rate"] for record in oracle(write_activity(run))["record"]] == [None, 150]


def bit_by_bit(data: bytes) -> int:
    """The checksum as the format's description says it."""
    remainder = 0
    for byte in data:
        remainder ^= byte
        for _ in range(8):
            remainder = (remainder >> 1) ^ (0xA001 if remainder & 1 else 0)
    return remainder


@given(st.binary(max_size=1500))
def test_the_checksum_is_that_of_the_format(data: bytes) -> None:
    assert checksum(data) == bit_by_bit(data)


def test_the_whole_activity_comes_back_through_our_own_importer() -> None:
    run = run_of(
        draw_runner(START.date(), np.random.default_rng(3)),
        START.date(),
        SimulatedDay(run_km=12.0),
        np.random.default_rng(5),
    )
    assert run is not None
    read = read_fit(write_activity(run), ReadContext(title="run.fit")).activities[0]
    assert (read.sport, read.surface, read.indoor) == (Sport.RUN, "road", False)
    assert read.start == run.start
    assert (read.device and read.device.serial) == (run.device and run.device.serial)
    assert read.elapsed_s == run.elapsed_s
    assert read.timer_s == run.timer_s
    assert read.pauses == run.pauses
    assert len(read.laps) == len(run.laps)
    assert read.rpe == run.rpe
    assert read.distance_m == pytest.approx(run.distance_m, abs=0.01)
    assert read.average_heart_rate_bpm == pytest.approx(run.average_heart_rate_bpm, abs=0.5)
    assert read.average_cadence_spm == pytest.approx(run.average_cadence_spm, abs=0.1)
    assert set(read.streams.columns) == set(run.streams.columns)
    assert not read.problems


NUMBERS = {
    "latitude_deg": st.floats(-90, 90),
    "longitude_deg": st.floats(-179.9, 179.9),
    "altitude_m": st.floats(-400, 8000),
    "distance_m": st.floats(0, 200_000),
    "speed_mps": st.floats(0, 20),
    "heart_rate_bpm": st.floats(25, 240),
    "cadence_spm": st.floats(0, 400),
    "power_w": st.floats(0, 2000),
    "temperature_c": st.floats(-40, 60),
    "ground_contact_s": st.floats(0.1, 0.6),
    "ground_contact_left_percent": st.floats(30, 70),
    "vertical_oscillation_m": st.floats(0.02, 0.3),
    "step_length_m": st.floats(0.1, 3),
}


@st.composite
def any_streams(draw: st.DrawFn) -> Streams:
    """Streams with some of the columns, holes in them, and gaps in time."""
    gaps = draw(st.lists(st.integers(1, 90), min_size=1, max_size=12))
    columns: dict[str, FloatArray] = {"time_s": np.cumsum([0, *gaps[1:]], dtype=float)}
    for name in draw(st.sets(st.sampled_from(sorted(NUMBERS)))):
        values = st.one_of(st.just(np.nan), NUMBERS[name])
        column = draw(st.lists(values, min_size=len(gaps), max_size=len(gaps)))
        columns[name] = np.array(column, float)
    return Streams(columns)


@settings(max_examples=80, deadline=None)
@given(any_streams())
def test_our_own_importer_reads_back_what_was_written(given_streams: Streams) -> None:
    read = decode(write_activity(activity(streams=given_streams)))
    assert not read.problems
    time_s = read.records["timestamp"] - START.timestamp()
    np.testing.assert_array_equal(time_s, given_streams.columns["time_s"])
    for name, (field, factor, half_step) in STEPS.items():
        written = given_streams.column(name)
        if written is not None:
            _assert_close(read.records[field] * factor, written, half_step)
    cadence_spm = given_streams.column("cadence_spm")
    if cadence_spm is not None:
        strides = read.records["cadence"] + read.records["fractional_cadence"]
        _assert_close(strides * 2, cadence_spm, 1 / 128)


def _assert_close(read: FloatArray, written: FloatArray, half_step: float) -> None:
    np.testing.assert_array_equal(np.isnan(read), np.isnan(written))
    np.testing.assert_allclose(read, written, rtol=0, atol=half_step + 1e-9)
