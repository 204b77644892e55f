"""A place or a database that cannot be used says so in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.utils import IntegrityError

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import BusyError, UnreadableFileError
from freshlegs.store import locks, originals, streams
from freshlegs.store.batches import undo_batch
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from freshlegs.store.rebuild import rebuild
from freshlegs.store.troubles import in_a_sentence
from tests.store.making import DAY, keep_all, kept, redo


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_cannot_be_the_data_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(UnreadableFileError, match="it cannot be the data folder"):
        open_home(tmp_path / "home" / below)


def test_a_database_that_lost_a_table_says_which(sqlite_home: Home) -> None:
    with connections[sqlite_home.database].cursor() as cursor:
        cursor.execute("DROP TABLE store_logrow")
    with pytest.raises(UnreadableFileError, match="no such table: store_logrow"):
        log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))


def test_whoever_finds_another_one_writing_is_told_to_wait(sqlite_home: Home) -> None:
    with connections[sqlite_home.database].cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(sqlite_home.path / "freshlegs.sqlite3")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError, match="busy with this history"):
            log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))
    log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))
    assert len(diary(sqlite_home)) == 1


def test_a_server_without_its_driver_is_a_sentence() -> None:
    with pytest.raises(UnreadableFileError, match="no driver"), in_a_sentence("default"):
        raise ImproperlyConfigured("no driver")  # noqa: EM101, TRY003 - as Django says it


def test_a_broken_rule_of_ours_stays_a_mistake_of_ours() -> None:
    with pytest.raises(IntegrityError), in_a_sentence("default"):
        raise IntegrityError


def test_a_lock_that_is_no_lock_is_not_called_busy(tmp_path: Path) -> None:
    file = tmp_path / "a.lock"
    file.write_bytes(bytes(range(256)) * 32)
    with pytest.raises(UnreadableFileError, match="it cannot be locked"):
        locks.acquire(file, "an import")
    assert not locks.is_held(file)


@pytest.mark.parametrize("damage", ["lost", "garbled"])
def test_a_lost_original_stops_a_rebuild_and_keeps_what_there_was(
    sqlite_home: Home, damage: str
) -> None:
    batch = keep_all(sqlite_home, [kept(1)])
    (pack,) = sqlite_home.originals.glob("*/*")
    pack.unlink() if damage == "lost" else pack.write_bytes(b"garbage")
    with pytest.raises(UnreadableFileError, match="take batch b1 back and import its files again"):
        rebuild(sqlite_home, redo)
    (month,) = sqlite_home.streams.glob("*.parquet")
    assert streams.keys_in(sqlite_home.streams, month.stem) == {kept(1).recordings[0].key}
    undo_batch(sqlite_home, batch)
    keep_all(sqlite_home, [kept(1)])
    rebuild(sqlite_home, redo)
    assert originals.read_pack(sqlite_home, "b2/00001.zip").keys() == {kept(1).digest}


def test_a_damaged_month_names_the_way_out_and_a_rebuild_is_it(sqlite_home: Home) -> None:
    keep_all(sqlite_home, [kept(1)])
    (month,) = sqlite_home.streams.glob("*.parquet")
    whole = month.read_bytes()
    month.write_bytes(b"garbage")
    with pytest.raises(UnreadableFileError, match="`freshlegs rebuild` makes it again"):
        streams.keys_in(sqlite_home.streams, month.stem)
    rebuild(sqlite_home, redo)
    assert month.read_bytes() == whole


def test_an_empty_file_is_an_empty_history(tmp_path: Path, empty_home: Path) -> None:
    shutil.copytree(empty_home, tmp_path / "home")
    (tmp_path / "home" / "freshlegs.sqlite3").write_bytes(b"")
    home = open_home(tmp_path / "home")
    assert diary(home) == ()
    close_home(home)
