"""A question is answered from the same history, without waiting for what only writers need."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.connection import ConnectionDoesNotExist

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import BusyError, UnreadableFileError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.store import mending, opening_to_read
from freshlegs.store.answers import answers, log_answers
from freshlegs.store.batches import begin_batch, undo_batch
from freshlegs.store.diary import delete_diary, diary, edit_diary, log_diary
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from freshlegs.store.opening_to_read import open_to_read
from freshlegs.store.profile import set_profile
from tests.store.making import DAY, keep_all, kept
from tests.store.test_diary import FULL

SINCE = DAY - timedelta(days=30)
TABLES = Imported(
    nights=(Night(day=DAY, sleep_h=7.0), Night(day=SINCE - timedelta(days=1), sleep_h=6.0)),
    measurements=(Measurement(day=DAY, measure=Measure.WEIGHT, value=61.2),),
    gear=(Gear(name="daily"),),
    diary=(replace(FULL, shoe="light"), replace(FULL, day=SINCE - timedelta(days=2), shoe="old")),
)


@contextmanager
def read(home: Home) -> Iterator[Home]:
    """The same place, opened for a question."""
    found = open_to_read(home.path)
    try:
        yield found
    finally:
        close_home(found)


def full(home: Home) -> str:
    """Fill a home with everything there is; gives the batch."""
    batch = keep_all(home, [kept(number) for number in range(40)], tables=TABLES)
    log_answers(home, DAY, {"fever": True})
    set_profile(home, {"weight_kg": 61})
    return batch


def test_a_question_sees_what_a_writer_sees(sqlite_home: Home) -> None:
    full(sqlite_home)
    with read(sqlite_home) as found:
        assert found.reading is not None
        assert (found.path, found.runner_number) == (sqlite_home.path, sqlite_home.runner_number)
        for since in (SINCE, DAY, SINCE - timedelta(days=365)):
            assert history(found, since) == history(sqlite_home, since)
        assert history(found) == history(sqlite_home)
        assert answers(found) == answers(sqlite_home)


@pytest.mark.parametrize(
    "change",
    [
        lambda home, _: log_diary(home, DiaryEntry(day=DAY, heaviness=9.0)),
        lambda home, _: edit_diary(home, diary(home)[0].key or "", replace(FULL, heaviness=1.0)),
        lambda home, _: delete_diary(home, diary(home)[0].key or ""),
        lambda home, _: set_profile(home, {"weight_kg": 70}),
        lambda home, _: keep_all(home, [kept(99)]),
        undo_batch,
    ],
    ids=["logged", "edited", "deleted", "profile", "imported", "undone"],
)
def test_a_question_never_answers_from_what_was_true_before(
    sqlite_home: Home, change: Callable[[Home, str], object]
) -> None:
    batch = full(sqlite_home)
    with read(sqlite_home) as found:
        before = history(found, SINCE)
        change(sqlite_home, batch)
        assert history(found, SINCE) == history(sqlite_home, SINCE) != before


def test_a_question_never_starts_django(sqlite_home: Home) -> None:
    full(sqlite_home)
    ask = "import sys; from freshlegs.cli import main; sys.argv[1:] = {words}; "
    run = "\ntry: main()\nexcept SystemExit: sys.exit('django' in sys.modules)"
    for words in (["why", "--json"], ["runs"], ["days"], ["diary"]):
        subprocess.run(
            [sys.executable, "-c", ask.format(words=words) + run],
            env={**os.environ, "FRESHLEGS_HOME": str(sqlite_home.path)},
            check=True,
            stdout=subprocess.DEVNULL,
        )


def test_whoever_only_reads_cannot_write(sqlite_home: Home) -> None:
    with read(sqlite_home) as found:
        assert found.reading is not None
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            found.reading.execute("DELETE FROM store_logrow")
        with pytest.raises(ConnectionDoesNotExist):
            log_diary(found, FULL)


def _backwards(home: Home) -> None:
    MigrationExecutor(connections[home.database]).migrate([("store", "0001_first")])


@pytest.mark.parametrize(
    "unready",
    [
        lambda home: begin_batch(home, []),
        lambda home: mending.mark(home, frozenset({"2024-03"})),
        _backwards,
        lambda home: shutil.rmtree(home.path),
    ],
    ids=["importing", "half written", "older", "gone"],
)
def test_a_place_that_needs_something_first_is_opened_as_ever(
    sqlite_home: Home, unready: Callable[[Home], object]
) -> None:
    unready(sqlite_home)
    close_home(sqlite_home)
    with read(sqlite_home) as found:
        assert found.reading is None
        assert history(found).runs == ()


def test_a_place_of_another_runner_is_made_for_this_one(sqlite_home: Home) -> None:
    assert open_to_read(sqlite_home.path, runner="you").reading is None


def test_a_database_server_is_asked_through_django(
    tmp_path: Path, sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "elsewhere.sqlite3"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    with read(sqlite_home) as found:
        assert found.reading is None
    assert file.is_file()


def test_what_is_no_database_is_left_to_those_who_complain_of_it(tmp_path: Path) -> None:
    (tmp_path / "freshlegs.sqlite3").write_text("a shopping list, and a long one " * 99)
    assert opening_to_read._opened(tmp_path, "me") is None


def test_a_question_to_a_database_that_lost_a_table_says_which(sqlite_home: Home) -> None:
    with read(sqlite_home) as found:
        with connections[sqlite_home.database].cursor() as cursor:
            cursor.execute("DROP TABLE store_logrow")
        with pytest.raises(UnreadableFileError, match="no such table: store_logrow"):
            answers(found)


def test_a_question_to_a_locked_database_is_told_to_wait(sqlite_home: Home) -> None:
    close_home(sqlite_home)
    with closing(sqlite3.connect(sqlite_home.path / "freshlegs.sqlite3")) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        with read(sqlite_home) as found:
            assert found.reading is not None
            found.reading.execute("PRAGMA busy_timeout=10")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(BusyError, match="busy with this history"):
                answers(found)
            other.rollback()


def test_a_history_from_before_the_upgrade_is_the_same_after_it(sqlite_home: Home) -> None:
    full(sqlite_home)
    before = history(sqlite_home, SINCE)
    _backwards(sqlite_home)
    close_home(sqlite_home)
    upgraded = open_home(sqlite_home.path)
    assert history(upgraded, SINCE) == before
    assert before.earlier.shoes["old"].runs_count > 0
