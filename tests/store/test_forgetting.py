"""After everything was deleted, no byte of the runner is left in the folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connections

from freshlegs.domain.errors import BusyError
from freshlegs.store.batches import begin_batch, finish_batch
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.dump import dump
from freshlegs.store.forgetting import TASKS, forget_everything
from freshlegs.store.history import history
from freshlegs.store.home import Home
from tests.store.making import keep_all, kept, other_runner
from tests.store.test_diary import FULL

MARKER = "Planted-marker-4711"


def _holding(folder: Path) -> list[str]:
    """Name the files of a folder in which the marker stands."""
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and MARKER.encode() in path.read_bytes()
    ]


@pytest.fixture
def lived(home: Home) -> Home:
    """A history with a marker in every place where one can be."""
    keep_all(home, [kept(number, name=MARKER) for number in range(30)])
    keep_all(home, [replace(kept(40), data=f"file 40 {MARKER}".encode())])
    for _ in range(50):
        log_diary(home, replace(FULL, note=MARKER))
    for folder in (home.incoming, home.learnt, home.path / "backups", home.path / "replaced" / "a"):
        folder.mkdir(parents=True)
        (folder / "some").write_text(MARKER, encoding="utf-8")
    return home


def test_nothing_of_the_runner_is_left_in_any_file(lived: Home) -> None:
    assert len(_holding(lived.path)) > 3
    forget_everything(lived)
    assert _holding(lived.path) == []
    assert (diary(lived), history(lived).runs) == ((), ())
    log_diary(lived, FULL)
    assert len(diary(lived)) == 1


def test_other_runners_keep_everything(lived: Home) -> None:
    theirs = replace(lived, runner_number=other_runner(lived))
    keep_all(theirs, [kept(50)])
    log_diary(theirs, FULL)
    before = dump(theirs)
    forget_everything(lived)
    assert dump(theirs) == before
    assert list(theirs.originals.glob("*/*"))


def test_nothing_is_deleted_under_an_import(lived: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("freshlegs.store.forgetting.PATIENCE_S", 0)
    batch = begin_batch(lived, [])
    with pytest.raises(BusyError):
        forget_everything(lived)
    finish_batch(lived, batch)
    assert _holding(lived.path)


def test_what_was_to_be_done_in_the_background_is_forgotten_too(sqlite_home: Home) -> None:
    with connections[sqlite_home.database].cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {TASKS} (args_kwargs text)")
        for runner in ("me", "somebody else"):
            told = f'{{"args": ["{runner}", {{"1": "{MARKER}-{runner}.zip"}}]}}'
            cursor.execute(f"INSERT INTO {TASKS} (args_kwargs) VALUES (%s)", [told])  # noqa: S608
        forget_everything(sqlite_home)
        cursor.execute(f"SELECT args_kwargs FROM {TASKS}")  # noqa: S608
        assert [MARKER in told and "else" in told for (told,) in cursor.fetchall()] == [True]
