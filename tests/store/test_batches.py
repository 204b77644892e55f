"""Imports are kept once, taken back exactly, and never two at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from freshlegs.domain.activity import Source
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import BusyError, NotFoundError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported
from freshlegs.domain.moments import Moment
from freshlegs.domain.wellness import Night
from freshlegs.store import batches as store
from freshlegs.store import originals, streams
from freshlegs.store.diary import diary
from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.locks import release
from freshlegs.store.recordings import known_digests, recordings_light, run_of, whereabouts
from tests.store.making import DAY, activity, files, keep_all, kept, other_runner, start_of


def test_what_was_kept_comes_back_as_it_was(home: Home) -> None:
    keep_all(home, [kept(number) for number in range(12)])
    light = recordings_light(home)
    assert [each.activity.start.utc for each in light] == [start_of(number) for number in range(12)]
    assert light[4].file == "4.fit"
    assert known_digests(home) == {kept(number).digest for number in range(12)}


def test_a_run_keeps_what_its_streams_said(home: Home) -> None:
    keep_all(home, [kept(1)])
    (run,) = history(home).runs
    (recording,) = kept(1).recordings
    assert run.features == recording.features
    assert run.activity.distance_m == recording.activity.distance_m
    assert run.activity.start == recording.activity.start


def test_original_bytes_are_untouched(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    told = originals.read_pack(home, "b1/00001.zip")
    assert told == {kept(number).digest: f"file {number}".encode() for number in (1, 2)}


def test_importing_again_changes_nothing(home: Home) -> None:
    keep_all(home, [kept(number) for number in range(7)])
    before, folder, known = dump(home), files(home.path / "originals"), store.batches(home)
    keep_all(home, [kept(number) for number in range(7)])
    assert (dump(home), files(home.path / "originals"), store.batches(home)) == (
        before,
        folder,
        known,
    )


def test_the_same_file_twice_in_one_chunk_is_kept_once(home: Home) -> None:
    keep_all(home, [kept(1), replace(kept(1), title="copy of 1.fit")])
    assert [each.file for each in recordings_light(home)] == ["1.fit"]


def test_undo_takes_a_batch_back_exactly(home: Home) -> None:
    keep_all(home, [kept(number) for number in range(0, 20, 2)])
    before, parquet, packs = dump(home), files(home.streams), files(home.originals)
    tables = Imported(
        nights=(Night(day=DAY, sleep_h=7.0),), diary=(DiaryEntry(day=DAY, heaviness=4.0),)
    )
    second = keep_all(home, [kept(number) for number in range(1, 40, 2)], tables=tables)
    assert dump(home) != before
    store.undo_batch(home, second)
    assert dump(home) == before
    assert files(home.streams) == parquet
    assert files(home.originals) == packs


def test_undoing_everything_leaves_no_file(home: Home) -> None:
    before = dump(home)
    store.undo_batch(home, keep_all(home, [kept(number) for number in range(9)]))
    assert dump(home) == before
    assert files(home.streams) == files(home.originals) == {}


def test_undo_takes_a_merged_source_out_of_a_run(home: Home) -> None:
    keep_all(home, [kept(1)])
    before = history(home).runs
    twin = kept(
        2, start=Moment(start_of(1), 3600), elapsed_s=1813.0, distance_m=5031.0, name="Dawn"
    )
    second = keep_all(home, [twin])
    (run,) = history(home).runs
    assert run.activity.name == "Dawn"
    assert len(run.recordings) == 2
    store.undo_batch(home, second)
    assert history(home).runs == before


def test_an_undone_name_is_not_given_again(home: Home) -> None:
    first = keep_all(home, [kept(1)])
    store.undo_batch(home, first)
    assert keep_all(home, [kept(1)]) != first


def test_undoing_an_unknown_import_is_an_error(home: Home) -> None:
    with pytest.raises(NotFoundError, match="There is no import b7"):
        store.undo_batch(home, "b7")


def test_two_imports_at_once_are_refused(home: Home) -> None:
    batch = store.begin_batch(home, [])
    with pytest.raises(BusyError):
        store.begin_batch(home, [])
    with pytest.raises(BusyError):
        store.undo_batch(home, batch)
    store.finish_batch(home, batch)
    assert store.batches(home) == ()


def test_an_import_that_cannot_begin_leaves_the_door_open(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_home: Home) -> None:
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr(store, "settle", fail)
        with pytest.raises(OSError):  # noqa: PT011 - any OSError is the same here
            store.begin_batch(home, [])
    store.finish_batch(home, store.begin_batch(home, []))


def test_a_chunk_that_fails_is_wiped_by_the_next_one(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError

    batch = store.begin_batch(home, [])
    with monkeypatch.context() as broken:
        broken.setattr(store, "_insert", fail)
        with pytest.raises(OSError):  # noqa: PT011 - any OSError is the same here
            store.keep(home, batch, [kept(1)])
    assert streams.keys_in(home.streams, "2023-12") == {kept(1).recordings[0].key}
    store.keep(home, batch, [kept(2)])
    store.finish_batch(home, batch)
    assert streams.keys_in(home.streams, "2023-12") == {kept(2).recordings[0].key}


def test_a_batch_says_what_it_holds(home: Home) -> None:
    tables = Imported(gear=(Gear(name="Grey"),), nights=(Night(day=DAY, sleep_h=7.0),))
    code = keep_all(home, [kept(1), kept(2)], tables=tables)
    (batch,) = store.batches(home)
    assert (batch.code, batch.paths) == (code, ("export.zip",))
    assert (batch.files_count, batch.rows_count) == (2, 2)


def test_a_tables_activity_becomes_a_run(home: Home) -> None:
    told = activity(3, source=Source.STRAVA, name="By hand")
    keep_all(home, [], tables=Imported(activities=(told,)))
    (run,) = history(home).runs
    assert run.activity.name == "By hand"


def test_rows_of_tables_are_kept_once(home: Home) -> None:
    tables = Imported(diary=(DiaryEntry(day=DAY, heaviness=4.0),))
    keep_all(home, [], tables=tables)
    keep_all(home, [], tables=tables)
    assert len(diary(home)) == 1
    assert len(store.batches(home)) == 1


def test_two_runners_are_kept_apart(home: Home) -> None:
    other = replace(home, runner="other", runner_number=other_runner(home))
    keep_all(home, [kept(1)])
    keep_all(other, [kept(1), kept(2)])
    assert len(history(home).runs) == 1
    assert len(history(other).runs) == 2
    store.undo_batch(other, store.batches(other)[0].code)
    assert len(history(home).runs) == 1
    assert files(home.streams)


def test_one_runners_import_does_not_stop_anothers(home: Home) -> None:
    other = replace(home, runner="other", runner_number=other_runner(home))
    store.begin_batch(home, [])
    store.finish_batch(other, store.begin_batch(other, []))
    release(home.lock)


def test_a_file_is_found_in_the_run_it_became(home: Home) -> None:
    twin = kept(2, start=Moment(start_of(1), 3600), elapsed_s=1813.0, distance_m=5031.0)
    keep_all(home, [kept(1), twin, kept(3)])
    found = whereabouts(home)
    assert found[kept(1).digest] == found[twin.digest]
    assert found[kept(3).digest] == (run_of(home)[kept(3).recordings[0].key],)


def test_a_file_without_activities_is_known_next_time(home: Home) -> None:
    keep_all(home, [replace(kept(1), recordings=())])
    assert kept(1).digest in known_digests(home)
    assert history(home).runs == ()


def test_months_are_those_of_the_start_in_utc(home: Home) -> None:
    late = start_of(0).replace(month=12, day=31, hour=23) + timedelta(minutes=40)
    keep_all(home, [kept(1, start=Moment(late, 7200))])
    assert [path.name for path in home.streams.iterdir()] == ["2023-12.parquet"]


def test_what_would_not_come_back_is_refused_and_the_rest_is_kept(home: Home) -> None:
    batch = store.begin_batch(home, [])
    (refused,) = store.keep(home, batch, [kept(1), kept(2, elapsed_s=float("nan")), kept(3)])
    store.finish_batch(home, batch)
    assert (refused.entry, "cannot be kept" in refused.reason) == ("2.fit", True)
    assert len(history(home).runs) == 2


def test_a_name_that_is_no_text_is_kept_readable(home: Home) -> None:
    batch = store.begin_batch(home, [Path("caf\udce9")])
    store.keep(home, batch, [replace(kept(1), title="caf\udce9\0.fit")])
    store.finish_batch(home, batch)
    assert recordings_light(home)[0].file == "caf??.fit"
    assert store.batches(home)[0].paths == ("caf?",)
