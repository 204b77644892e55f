from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.imports import Annotation
from freshlegs.domain.moments import Moment
from freshlegs.domain.streams import Streams
from freshlegs.importers.annotate import annotated

START = datetime(2024, 5, 1, 6, tzinfo=UTC)
TOLD = Activity(
    sport=Sport.HIKE,
    source=Source.STRAVA,
    start=Moment(START),
    elapsed_s=3600.0,
    distance_m=9900.0,
    average_heart_rate_bpm=141.0,
    rpe=6.0,
    name="Ridge",
    gear="Blue shoes",
    humidity_percent=80.0,
    temperature_c=12.0,
)
FROM_TABLE = Annotation(start=START, activity=TOLD)


def from_file(after_s: float = 0.0, elapsed_s: float = 3600.0) -> Activity:
    start = Moment(START + timedelta(seconds=after_s))
    return Activity(
        sport=Sport.RUN, source=Source.FIT, start=start, elapsed_s=elapsed_s, distance_m=10_000.0,
        temperature_c=27.0,
    )  # fmt: skip


def test_the_runners_words_and_the_weather_come_from_the_table() -> None:
    (run,) = annotated((from_file(),), FROM_TABLE)
    assert (run.name, run.gear, run.rpe, run.sport) == ("Ridge", "Blue shoes", 6.0, Sport.HIKE)
    assert (run.humidity_percent, run.temperature_c) == (80.0, 12.0)
    assert (run.source, run.words_from) == (Source.FIT, Source.STRAVA)


def test_what_the_watch_measured_stands_and_its_gaps_are_filled() -> None:
    (run,) = annotated((from_file(),), FROM_TABLE)
    assert (run.distance_m, run.average_heart_rate_bpm) == (10_000.0, 141.0)


def test_a_crop_on_the_platform_keeps_the_file_and_says_so() -> None:
    (run,) = annotated((from_file(elapsed_s=5400.0),), FROM_TABLE)
    assert run.elapsed_s == 5400.0
    assert run.problems == (
        "the file lasts 90 min, the archive's table says 60 min; all of the file is kept",
    )
    assert annotated((from_file(elapsed_s=3700.0),), FROM_TABLE)[0].problems == ()


def test_of_a_triathlon_only_the_leg_that_the_row_means_is_annotated() -> None:
    swim, run = annotated((from_file(-4000.0), from_file(2.0)), FROM_TABLE)
    assert (swim.name, run.name) == (None, "Ridge")
    assert run.average_heart_rate_bpm is None
    assert run.sport is Sport.RUN


def test_without_a_row_nothing_changes() -> None:
    run = from_file()
    assert annotated((run,), None) == (run,)
    assert annotated((run,), Annotation(start=START)) == (run,)
    assert annotated((), FROM_TABLE) == ()


def test_streams_that_an_archive_kept_apart_are_put_beside_the_files() -> None:
    lent = Streams({"time_s": np.arange(4.0), "heart_rate_bpm": np.full(4, 140.0)})
    own = Streams({"time_s": np.arange(4.0), "speed_mps": np.full(4, 3.0)})
    told = Annotation(activity=replace(TOLD, streams=lent))
    (run,) = annotated((replace(from_file(), streams=own),), told)
    assert sorted(run.streams.columns) == ["heart_rate_bpm", "speed_mps", "time_s"]


def test_a_row_without_a_start_means_its_own() -> None:
    assert annotated((from_file(),), Annotation(activity=TOLD))[0].name == "Ridge"
