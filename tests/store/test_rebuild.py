"""Everything derived comes out of the truth again, bit for bit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from freshlegs.domain.activity import Source
from freshlegs.domain.errors import BusyError
from freshlegs.domain.imports import Annotation, Imported
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Recording
from freshlegs.store.batches import begin_batch, finish_batch
from freshlegs.store.diary import log_diary
from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.rebuild import rebuild
from tests.store.making import activity, files, keep_all, kept, redo, start_of
from tests.store.test_diary import FULL


def test_a_rebuild_changes_nothing(home: Home) -> None:
    told = activity(30, source=Source.STRAVA, name="By hand")
    keep_all(home, [kept(number) for number in range(0, 20, 2)])
    keep_all(
        home, [kept(number) for number in range(1, 20, 2)], tables=Imported(activities=(told,))
    )
    log_diary(home, FULL)
    before, parquet, packs = dump(home), files(home.streams), files(home.originals)
    rebuild(home, redo)
    assert dump(home) == before
    assert files(home.streams) == parquet
    assert files(home.originals) == packs
    assert [path.name for path in home.streams_path.iterdir()] == [home.streams.name]


def test_a_better_reader_makes_better_runs(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])

    def better(data: bytes, title: str, annotation: Annotation | None) -> tuple[Recording, ...]:
        (told,) = redo(data, title, annotation)
        later = Moment(start_of(40), 3600) if title == "2.fit" else told.activity.start
        return (replace(told, activity=replace(told.activity, ascent_m=50.0, start=later)),)

    rebuild(home, better)
    assert [run.activity.ascent_m for run in history(home).runs] == [50.0, 50.0]
    assert sorted(files(home.streams)) == ["2023-12.parquet", "2024-03.parquet"]


def test_an_empty_home_can_be_rebuilt(home: Home) -> None:
    before = dump(home)
    rebuild(home, redo)
    assert dump(home) == before


def test_a_reader_that_fails_leaves_everything_as_it_was(home: Home) -> None:
    keep_all(home, [kept(1)])
    before, parquet = dump(home), files(home.streams)

    def broken(_data: bytes, _title: str, _annotation: Annotation | None) -> tuple[Recording, ...]:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing
        rebuild(home, broken)
    assert (dump(home), files(home.streams)) == (before, parquet)


def test_nothing_is_rebuilt_during_an_import(home: Home) -> None:
    batch = begin_batch(home, [])
    with pytest.raises(BusyError):
        rebuild(home, redo)
    finish_batch(home, batch)
