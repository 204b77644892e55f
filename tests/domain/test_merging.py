"""One run keeps the best of all its recordings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Lap, Source, Sport
from freshlegs.domain.merging import merge, merge_streams
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.run import Features, Recording
from freshlegs.domain.streams import NO_STREAMS, Streams

DAWN = datetime(2024, 3, 31, 6, 12, 44, tzinfo=UTC)


def recording(key: str, source: Source, **changes: object) -> Recording:
    told = Activity(sport=Sport.RUN, source=source, start=Moment(DAWN), elapsed_s=2711.0)
    return Recording(key=key, activity=replace(told, **changes))  # type: ignore[arg-type] # a test names its fields


def test_the_richest_source_wins_and_the_others_fill_in() -> None:
    fit = recording("a-0", Source.FIT, distance_m=8013.0)
    gpx = recording("b-0", Source.GPX, distance_m=8100.0, ascent_m=120.0)
    run = merge([gpx, fit])
    assert run.key == "a-0"
    assert run.recordings == ("a-0", "b-0")
    assert (run.activity.distance_m, run.activity.ascent_m) == (8013.0, 120.0)
    assert run.activity.source is Source.FIT


def test_the_runners_own_words_come_from_the_archives_tables() -> None:
    fit = recording("a-0", Source.FIT, name="Run", rpe=3.0, distance_m=1.0)
    row = recording("b-0", Source.STRAVA, name="With Ida", rpe=6.0, distance_m=2.0)
    told = merge([fit, row]).activity
    assert (told.name, told.rpe, told.distance_m) == ("With Ida", 6.0, 1.0)


def test_a_files_words_count_as_those_of_the_table_that_gave_them() -> None:
    fit = recording("a-0", Source.FIT, name="With Ida", words_from=Source.STRAVA)
    summary = recording("b-0", Source.GARMIN, name="Berlin Running", rpe=6.0)
    told = merge([summary, fit]).activity
    assert (told.name, told.rpe, told.words_from) == ("With Ida", 6.0, Source.STRAVA)


def test_zero_is_a_value_and_not_missing() -> None:
    fit = recording("a-0", Source.FIT, ascent_m=0.0, indoor=False)
    gpx = recording("b-0", Source.GPX, ascent_m=12.0, indoor=True)
    told = merge([fit, gpx]).activity
    assert (told.ascent_m, told.indoor) == (0.0, False)


def test_of_two_files_of_one_kind_the_fuller_one_is_first() -> None:
    bare = recording("a-0", Source.FIT)
    full = recording("b-0", Source.FIT, average_heart_rate_bpm=150.0)
    assert merge([bare, full]).key == "b-0"


def test_an_unnamed_sport_gives_way_to_a_named_one() -> None:
    other = recording("a-0", Source.FIT, sport=Sport.OTHER)
    assert merge([other, recording("b-0", Source.GPX)]).activity.sport is Sport.RUN
    assert merge([other]).activity.sport is Sport.OTHER


def test_the_start_is_the_richest_set_clocks_with_the_best_known_offset() -> None:
    lost = recording("a-0", Source.FIT, clock_is_set=False)
    other = Moment(DAWN + timedelta(hours=2), 7200, OffsetSource.POSITION)
    told = merge([lost, recording("b-0", Source.TCX, start=other)]).activity
    assert told.start == other
    assert told.clock_is_set
    unsure = recording("a-0", Source.FIT)
    told = merge([unsure, recording("b-0", Source.TCX, start=other)]).activity
    assert told.start == Moment(DAWN, 7200, OffsetSource.POSITION)


def test_laps_come_whole_from_the_first_that_has_them() -> None:
    laps = (Lap(start_s=0.0, elapsed_s=300.0),)
    gpx = recording("b-0", Source.GPX, laps=laps)
    assert merge([recording("a-0", Source.FIT), gpx]).activity.laps == laps


def test_problems_of_all_are_told_once() -> None:
    one = recording("a-0", Source.FIT, problems=("cut short", "no clock"))
    two = recording("b-0", Source.GPX, problems=("no clock",))
    assert merge([one, two]).activity.problems == ("cut short", "no clock")


def test_features_are_joined_like_the_rest() -> None:
    fit = replace(recording("a-0", Source.FIT), features=Features(moving_s=2600.0))
    gpx = replace(
        recording("b-0", Source.GPX), features=Features(moving_s=1.0, heart_rate_s=(1.0, 2.0))
    )
    assert merge([fit, gpx]).features == Features(moving_s=2600.0, heart_rate_s=(1.0, 2.0))


def test_the_order_of_recordings_does_not_matter() -> None:
    every = [recording(f"{source}-0", source, name=source.value) for source in Source]
    run = merge(every[:5])
    assert all(merge(order) == run for order in permutations(every[:5]))


def test_a_run_carries_no_streams() -> None:
    streams = Streams({"time_s": np.arange(3.0)})
    assert merge([recording("a-0", Source.FIT, streams=streams)]).activity.streams is NO_STREAMS


def test_nothing_makes_no_run() -> None:
    with pytest.raises(ValueError, match="at least one recording"):
        merge([])


def moment(later_s: float = 0.0) -> Moment:
    return Moment(DAWN + timedelta(seconds=later_s))


def test_a_column_that_is_lacking_is_taken_from_the_other_recording() -> None:
    first = Streams({"time_s": np.arange(5.0), "heart_rate_bpm": np.full(5, 140.0)})
    other = Streams({"time_s": np.arange(5.0), "power_w": np.arange(5.0) * 10})
    merged = merge_streams([(moment(), first), (moment(1), other)])
    assert np.array_equal(merged.columns["power_w"], [0.0, 0.0, 10.0, 20.0, 30.0])
    assert np.array_equal(merged.columns["heart_rate_bpm"], np.full(5, 140.0))


def test_a_column_of_nothing_but_holes_is_lacking() -> None:
    first = Streams({"time_s": np.arange(3.0), "power_w": np.full(3, np.nan)})
    other = Streams({"time_s": np.arange(3.0), "power_w": np.array([1.0, 2.0, 3.0])})
    merged = merge_streams([(moment(), first), (moment(), other)])
    assert np.array_equal(merged.columns["power_w"], [1.0, 2.0, 3.0])


def test_a_moment_far_from_any_sample_stays_missing() -> None:
    first = Streams({"time_s": np.array([0.0, 10.0, 20.0])})
    other = Streams({"time_s": np.array([0.0, 19.0]), "power_w": np.array([1.0, 2.0])})
    merged = merge_streams([(moment(), first), (moment(), other)])
    assert np.array_equal(merged.columns["power_w"], [1.0, np.nan, 2.0], equal_nan=True)


def test_a_clock_that_is_an_hour_off_is_aligned() -> None:
    first = Streams({"time_s": np.arange(3.0)})
    other = Streams({"time_s": np.arange(3.0), "power_w": np.array([1.0, 2.0, 3.0])})
    merged = merge_streams([(moment(), first), (moment(3600), other)])
    assert np.array_equal(merged.columns["power_w"], [1.0, 2.0, 3.0])


def test_recordings_without_samples_add_nothing() -> None:
    first = Streams({"time_s": np.arange(3.0)})
    merged = merge_streams([(moment(), NO_STREAMS), (moment(), first), (moment(), NO_STREAMS)])
    assert list(merged.columns) == ["time_s"]
    assert merge_streams([(moment(), NO_STREAMS)]) is NO_STREAMS
