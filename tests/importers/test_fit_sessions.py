from __future__ import annotations

from datetime import timedelta

from freshlegs.domain.activity import Sport
from tests.importers.fit.building import (
    ENUM,
    NOON,
    UINT32,
)
from tests.importers.reading import START, all_in
from tests.importers.watch import (
    CYCLING,
    LAP,
    RUNNING,
    SWIMMING,
    TIME,
    TRANSITION,
    session,
    steady,
    table,
    timer,
    watch_file,
)


def triathlon() -> bytes:
    return watch_file(
        steady(60, NOON),
        steady(30, NOON + 60, cadence=60),
        steady(60, NOON + 90),
        session(NOON, 60, SWIMMING, extra=[(253 - 253 + 9, UINT32, 18_000)]),
        session(NOON + 60, 30, TRANSITION, 32),
        session(NOON + 90, 60, RUNNING),
        table(LAP, (TIME, (2, UINT32), (7, UINT32)), (NOON + 150, NOON + 90, 60_000)),
    )


def test_a_triathlon_is_cut_at_the_starts_of_its_sessions() -> None:
    swim, change, run = all_in(triathlon())
    assert [one.sport for one in (swim, change, run)] == [Sport.SWIM, Sport.OTHER, Sport.RUN]
    assert [len(one.streams) for one in (swim, change, run)] == [60, 30, 60]
    assert run.start.utc == START + timedelta(seconds=90)
    assert run.streams.columns["distance_m"][0] == 0.0
    assert [len(one.laps) for one in (swim, change, run)] == [0, 0, 1]


def test_a_session_that_overlaps_the_next_ends_where_that_begins() -> None:
    first, _ = all_in(
        watch_file(steady(120), session(NOON + 5, 90), session(NOON + 60, 60, CYCLING))
    )
    assert first.start.utc == START
    assert first.elapsed_s == 60.0


def test_sessions_without_start_or_samples_are_understood() -> None:
    nowhere = table(18, ((5, ENUM),), (RUNNING,))
    first, second = all_in(watch_file(nowhere, session(), session(NOON + 60, 60, CYCLING)))
    assert (len(first.streams), len(second.streams)) == (0, 0)


def test_chained_files_are_kept_apart_although_they_share_the_hour() -> None:
    raw = watch_file(steady(), session()) + watch_file(
        steady(rate=100), timer((NOON, 0), (NOON + 5, 1), (NOON + 9, 0)), session(sport=CYCLING)
    )
    run, ride = all_in(raw)
    assert (run.average_heart_rate_bpm, ride.average_heart_rate_bpm) == (140.0, 100.0)
    assert (len(run.pauses), len(ride.pauses)) == (0, 1)


def test_a_file_chained_to_itself_is_one_run() -> None:
    raw = watch_file(steady(), session())
    assert len(all_in(raw + raw)) == 1
