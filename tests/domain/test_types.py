"""The frozen words of the field hold what they promise."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.imports import EntryRef, FileOutcome, ImportReport, Outcome
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.run import NO_FEATURES, Run
from freshlegs.domain.streams import NO_STREAMS, Streams

LATE = Moment(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), 3600, OffsetSource.FILE)


def test_a_late_run_belongs_to_the_runners_own_day() -> None:
    assert LATE.day == date(2026, 3, 2)
    assert LATE.local == datetime(2026, 3, 2, 0, 30)  # noqa: DTZ001 - a wall clock has no zone


def test_a_run_takes_its_day_from_its_start() -> None:
    activity = Activity(sport=Sport.RUN, source=Source.FIT, start=LATE, elapsed_s=60.0)
    run = Run(key="k", activity=activity, features=NO_FEATURES, recordings=("k",))
    assert run.day == date(2026, 3, 2)


def test_a_column_of_nothing_is_no_column() -> None:
    streams = Streams({"time_s": np.array([0.0, 1.0]), "power_w": np.array([np.nan, np.nan])})
    assert len(streams) == 2
    assert streams.column("power_w") is None
    assert streams.column("altitude_m") is None
    times = streams.column("time_s")
    assert times is not None
    assert times.tolist() == [0.0, 1.0]


def test_no_streams_have_no_samples() -> None:
    assert len(NO_STREAMS) == 0


def test_a_file_is_called_by_its_innermost_name() -> None:
    assert EntryRef(path=Path("/x/export.zip"), inside=("a.zip", "b.fit")).title == "b.fit"
    assert EntryRef(path=Path("/x/run.gpx")).title == "run.gpx"


def test_a_report_counts_its_outcomes() -> None:
    details = (
        FileOutcome(file="a", entry="a", outcome=Outcome.IMPORTED),
        FileOutcome(file="b", entry="b", outcome=Outcome.FAILED, reason="it is empty"),
    )
    report = ImportReport(batch="b1", details=details)
    assert (report.count(Outcome.IMPORTED), report.count(Outcome.MERGED)) == (1, 0)
