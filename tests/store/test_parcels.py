"""What is written down in advance is taken in exactly as if it had been handed over."""

from __future__ import annotations

from dataclasses import replace
from zipfile import ZipFile

import pytest

from freshlegs.domain.imports import Kept
from freshlegs.store import streams
from freshlegs.store.batches import begin_batch, finish_batch, keep, undo_batch
from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.parcels import desk_of, without_contents, write_parcel
from freshlegs.store.recordings import known_digests
from tests.store.making import files, keep_all, kept


def keep_written(home: Home, written: list[Kept], taken: list[Kept]) -> tuple[str, ...]:
    """Import what lies in a parcel; gives the names of what was refused."""
    batch = begin_batch(home, [])
    parcel = write_parcel(desk_of(home, batch), "00001", written)
    refused = keep(home, batch, [without_contents(item) for item in taken], parcel)
    finish_batch(home, batch)
    return tuple(skip.entry for skip in refused)


def test_a_parcel_is_kept_like_what_is_handed_over(sqlite_home: Home) -> None:
    items = [kept(1), kept(2), kept(20)]
    keep_written(sqlite_home, items, items)
    written = dump(sqlite_home), files(sqlite_home.streams), files(sqlite_home.originals / "b1")
    undo_batch(sqlite_home, "b1")
    keep_all(sqlite_home, items)
    handed = dump(sqlite_home), files(sqlite_home.streams), files(sqlite_home.originals / "b2")
    assert written == handed


def test_the_same_content_twice_is_written_once(sqlite_home: Home) -> None:
    items = [kept(1), replace(kept(1), title="again.fit"), kept(2)]
    keep_written(sqlite_home, items, items)
    assert streams.keys_in(sqlite_home.streams, "2023-12") == {
        kept(1).recordings[0].key,
        kept(2).recordings[0].key,
    }
    assert known_digests(sqlite_home) == {kept(1).digest, kept(2).digest}


def test_what_turns_out_to_be_there_already_is_taken_out_again(sqlite_home: Home) -> None:
    keep_written(sqlite_home, [kept(1)], [kept(1)])
    keep_written(sqlite_home, [kept(1), kept(2), kept(20)], [kept(1), kept(2)])
    with ZipFile(sqlite_home.originals / "b2" / "00001.zip") as pack:
        assert pack.namelist() == [kept(2).digest]
    assert sorted(files(sqlite_home.streams)) == ["2023-12.parquet"]


def test_what_cannot_be_kept_leaves_nothing(sqlite_home: Home) -> None:
    items = [kept(1), kept(2, elapsed_s=float("nan"))]
    assert keep_written(sqlite_home, items, items) == ("2.fit",)
    assert streams.keys_in(sqlite_home.streams, "2023-12") == {kept(1).recordings[0].key}


def test_a_parcel_that_nobody_takes_is_wiped(sqlite_home: Home) -> None:
    keep_written(sqlite_home, [kept(1)], [])
    assert files(sqlite_home.streams) == files(sqlite_home.originals) == {}


@pytest.mark.parametrize("count", [3, 501])
def test_however_many_come_those_that_are_there_are_known(sqlite_home: Home, count: int) -> None:
    batch = begin_batch(sqlite_home, [])
    keep(sqlite_home, batch, [kept(1)])
    items = [replace(kept(number), recordings=()) for number in range(count)]
    keep(sqlite_home, batch, items)
    finish_batch(sqlite_home, batch)
    assert known_digests(sqlite_home) == {item.digest for item in items}
