"""What was read is remembered only while it is so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.imports import Imported
from freshlegs.store import remembered_rows
from freshlegs.store.batches import batches, undo_batch
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening_to_read import open_to_read
from freshlegs.store.remembered_rows import while_rows_stand
from tests.store.making import DAY, keep_all, kept

IMPORTED = Imported(diary=(DiaryEntry(day=DAY, heaviness=2.0),))


def test_a_check_in_leaves_what_was_read_standing(sqlite_home: Home) -> None:
    keep_all(sqlite_home, [kept(1)])
    reading = open_to_read(sqlite_home.path)
    first = while_rows_stand(reading, "a", object)
    log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=3.0))
    assert while_rows_stand(reading, "a", object) is first


@pytest.mark.parametrize(
    "change",
    [
        lambda home: keep_all(home, [kept(2)]),
        lambda home: keep_all(home, [], tables=IMPORTED),
        lambda home: undo_batch(home, batches(home)[0].code),
    ],
    ids=["runs", "tables", "undone"],
)
def test_an_import_and_its_undoing_make_it_stale(
    sqlite_home: Home, change: Callable[[Home], object]
) -> None:
    keep_all(sqlite_home, [kept(1)])
    reading = open_to_read(sqlite_home.path)
    first = while_rows_stand(reading, "a", object)
    change(sqlite_home)
    assert while_rows_stand(reading, "a", object) is not first


def test_whoever_writes_reads_anew(sqlite_home: Home) -> None:
    assert while_rows_stand(sqlite_home, "a", object) is not while_rows_stand(
        sqlite_home, "a", object
    )


def test_beyond_so_many_readings_the_oldest_go(
    sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered_rows, "KEPT_COUNT", 1)
    reading = open_to_read(sqlite_home.path)
    first = while_rows_stand(reading, "a", object)
    while_rows_stand(reading, "b", object)
    assert while_rows_stand(reading, "a", object) is not first


def test_a_history_read_again_and_again_is_the_one_that_is_there(sqlite_home: Home) -> None:
    reading = open_to_read(sqlite_home.path)
    for number in (1, 2):
        keep_all(sqlite_home, [kept(number)])
        log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=3.0))
        assert history(reading) == history(sqlite_home)
        assert history(reading) == history(sqlite_home)
    undo_batch(sqlite_home, batches(sqlite_home)[0].code)
    assert history(reading) == history(sqlite_home)
    assert diary(reading) == diary(sqlite_home)
