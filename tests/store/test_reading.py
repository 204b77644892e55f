"""Streams come back for one run, or one column for many."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.moments import Moment
from freshlegs.domain.streams import NO_STREAMS, Streams
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.reading import column, streams
from tests.store.making import activity, columns, keep_all, kept, start_of


def same_columns(found: Streams, told: Streams) -> bool:
    return found.columns.keys() == told.columns.keys() and all(
        np.allclose(found.columns[name], told.columns[name], rtol=1e-7, equal_nan=True)
        for name in told.columns
    )


def test_a_runs_streams_come_back(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    found = streams(home, kept(2).recordings[0].key)
    assert same_columns(found, columns(2))
    assert found.columns["heart_rate_bpm"].dtype == np.float64


def test_only_the_columns_asked_for_come_back(home: Home) -> None:
    keep_all(home, [kept(1)])
    found = streams(home, kept(1).recordings[0].key, ["heart_rate_bpm", "power_w"])
    assert list(found.columns) == ["heart_rate_bpm"]


def test_a_run_without_streams_has_none(home: Home) -> None:
    keep_all(home, [kept(1, streams=NO_STREAMS)])
    assert not len(streams(home, kept(1).recordings[0].key))
    assert column(home, "heart_rate_bpm") == {}


def test_a_second_recording_fills_in_what_the_first_lacks(home: Home) -> None:
    power = Streams({"time_s": np.arange(40.0), "power_w": np.arange(40.0) * 5})
    twin = kept(2, start=Moment(start_of(1)), elapsed_s=1813.0, distance_m=5031.0, streams=power)
    keep_all(home, [kept(1), twin])
    (run,) = history(home).runs
    found = streams(home, run.key)
    assert np.array_equal(found.columns["power_w"], power.columns["power_w"])
    assert "heart_rate_bpm" in found.columns


def test_one_column_of_all_runs(home: Home) -> None:
    keep_all(home, [kept(number) for number in range(12)])
    found = column(home, "heart_rate_bpm")
    assert len(found) == 12
    for number in range(12):
        told = columns(number).columns["heart_rate_bpm"]
        assert np.array_equal(found[kept(number).recordings[0].key], told, equal_nan=True)


def test_one_column_of_some_days(home: Home) -> None:
    keep_all(home, [kept(number) for number in range(12)])
    days = [activity(number).start.day for number in (3, 5)]
    found = column(home, "heart_rate_bpm", *days)
    assert list(found) == [kept(number).recordings[0].key for number in (3, 4, 5)]


def test_a_column_of_two_recordings_is_the_first_ones(home: Home) -> None:
    twin = kept(2, start=Moment(start_of(1)), elapsed_s=1813.0, distance_m=5031.0)
    keep_all(home, [kept(1), twin])
    (run,) = history(home).runs
    first = next(each for each in (kept(1), twin) if each.recordings[0].key == run.key)
    told = first.recordings[0].activity.streams.columns["heart_rate_bpm"]
    assert np.array_equal(column(home, "heart_rate_bpm")[run.key], told, equal_nan=True)


def test_an_unknown_run_or_column_is_an_error(home: Home) -> None:
    with pytest.raises(NotFoundError):
        streams(home, "nothing")
    with pytest.raises(BadValueError, match="time_s"):
        column(home, "pace")


def test_a_recording_without_a_sample_is_left_out_of_a_column(home: Home) -> None:
    no_heart = replace(
        activity(2), streams=Streams({"time_s": np.arange(3.0), "power_w": np.arange(3.0)})
    )
    keep_all(home, [kept(1), kept(2, streams=no_heart.streams)])
    assert list(column(home, "heart_rate_bpm")) == [kept(1).recordings[0].key]
