"""A home is private, safe to pull the plug on, and upgraded only after a copy."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connections
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from tests.store.making import DAY, other_runner


def pragma(home: Home, name: str) -> object:
    with connections[home.database].cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


def test_a_new_home_is_for_its_runner_alone(tmp_path: Path) -> None:
    home = open_home(tmp_path / "deep" / "home")
    assert (tmp_path / "deep" / "home").stat().st_mode & 0o777 == 0o700
    close_home(home)


def test_the_database_survives_a_pulled_plug(sqlite_home: Home) -> None:
    assert pragma(sqlite_home, "journal_mode") == "wal"
    assert pragma(sqlite_home, "synchronous") == 2
    assert pragma(sqlite_home, "foreign_keys") == 1
    assert pragma(sqlite_home, "busy_timeout") == 30000


def test_opening_again_finds_what_was_there(sqlite_home: Home) -> None:
    log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))
    close_home(sqlite_home)
    again = open_home(sqlite_home.path)
    assert again == sqlite_home
    assert len(diary(again)) == 1


def test_two_homes_in_one_process_are_two(tmp_path: Path, sqlite_home: Home) -> None:
    other_path = tmp_path / "other"
    close_home(sqlite_home)
    shutil.copytree(sqlite_home.path, other_path)
    other = open_home(other_path)
    log_diary(other, DiaryEntry(day=DAY, heaviness=6.0))
    assert diary(sqlite_home) == ()
    assert len(diary(other)) == 1
    close_home(other)


def test_the_home_of_the_environment_is_djangos_own(sqlite_home: Home) -> None:
    own = connections.databases["default"]
    connections["default"].close()
    del connections["default"]
    connections.databases["default"] = connections.databases[sqlite_home.database]
    try:
        home = open_home(sqlite_home.path)
        assert home.database == "default"
        assert home.runner_number == sqlite_home.runner_number
        close_home(home)
    finally:
        connections.databases["default"] = own
        del connections["default"]


def test_two_runners_of_one_home_have_their_own_diaries(home: Home) -> None:
    log_diary(home, DiaryEntry(day=DAY, heaviness=6.0))
    assert diary(replace(home, runner_number=other_runner(home))) == ()


def test_streams_may_lie_elsewhere(
    sqlite_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRESHLEGS_STREAMS", str(tmp_path / "disk"))
    assert open_home(sqlite_home.path).streams == tmp_path / "disk" / "1"


def test_an_upgrade_copies_the_database_first(sqlite_home: Home) -> None:
    log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))
    _downgrade(sqlite_home)
    home = open_home(sqlite_home.path)
    (copy,) = (home.path / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as backup:
        names = {name for (name,) in backup.execute("SELECT name FROM sqlite_master")}
    assert "django_migrations" in names
    assert "store_logrow" not in names
    assert diary(home) == ()


def test_an_up_to_date_home_is_not_copied(sqlite_home: Home) -> None:
    open_home(sqlite_home.path)
    assert not (sqlite_home.path / "backups").exists()


def test_a_database_from_a_newer_freshlegs_is_left_alone(sqlite_home: Home) -> None:
    with connections[sqlite_home.database].cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('store', '9999_future', '2030-01-01')"
        )
    with pytest.raises(UnreadableFileError, match="newer freshlegs"):
        open_home(sqlite_home.path)


def test_our_migrations_say_all_that_our_tables_say() -> None:
    loader = MigrationLoader(None)
    now = ProjectState.from_apps(apps)
    changes = MigrationAutodetector(loader.project_state(), now).changes(loader.graph)
    assert changes == {}


def test_the_user_model_is_ours_and_every_table_has_its_runner() -> None:
    assert get_user_model()._meta.label == "store.User"
    tables = apps.get_app_config("store").get_models()
    of_people = {"User", "Runner", "InvitationRow", "Rescue", "Counted"}
    rows = [table for table in tables if table.__name__ not in of_people]
    assert {"LogRow", "RunRow", "ShareRow", "ApiToken"} <= {table.__name__ for table in rows}
    for table in rows:
        field = table._meta.get_field("runner")
        assert not field.null


def _downgrade(home: Home) -> None:
    """Leave the database as it would be before our tables came."""
    executor = MigrationExecutor(connections[home.database])
    executor.migrate([("store", None)])
    close_home(home)
