"""An older database is copied, then upgraded; the copy is as good as what was there before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.store import migrating, migrations
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from tests.store.making import DAY

NEWER = """
from django.db import migrations, models
class Migration(migrations.Migration):
    dependencies = [("store", "{last}")]
    operations = [migrations.{operation}]
"""
ADDING = 'AddField("runner", "motto", models.TextField(default="easy"))'


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a test puts the migrations of a version to come."""
    folder = tmp_path / "newer"
    folder.mkdir()
    there = migrating._written()
    monkeypatch.setattr(migrations, "__path__", [*migrations.__path__, str(folder)])
    monkeypatch.setattr(migrating, "_written", lambda *_: there | {("store", "9998_newer")})
    return folder


def migration(operation: str) -> str:
    last = max(
        name for app, name in migrating._written() - {("store", "9998_newer")} if app == "store"
    )
    return NEWER.format(last=last, operation=operation)


def test_the_copy_from_before_an_upgrade_can_be_put_back(
    sqlite_home: Home, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_diary(sqlite_home, DiaryEntry(day=DAY, heaviness=6.0))
    close_home(sqlite_home)
    (newer / "9998_newer.py").write_text(migration(ADDING))
    upgraded = open_home(sqlite_home.path)
    (copy,) = (sqlite_home.path / "backups").iterdir()
    log_diary(upgraded, DiaryEntry(day=DAY, heaviness=9.0))
    close_home(upgraded)
    monkeypatch.undo()
    for file in sqlite_home.path.glob("freshlegs.sqlite3*"):
        file.unlink()
    shutil.copy(copy, sqlite_home.path / "freshlegs.sqlite3")
    before = open_home(sqlite_home.path)
    assert [entry.heaviness for entry in diary(before)] == [6.0]
