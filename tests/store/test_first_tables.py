"""Tables made at once are those that all changes, one after the other, would have made."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connections

from freshlegs.store import first_tables, migrating
from freshlegs.store.opening import close_home, connect, open_home
from tests.store.tables import made_in_turn, tables_in


def test_a_new_folder_has_the_tables_that_the_changes_make(tmp_path: Path) -> None:
    close_home(open_home(tmp_path / "at once"))
    assert tables_in(tmp_path / "at once") == made_in_turn(tmp_path / "in turn")


def test_tables_that_could_not_all_be_made_are_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    database = connect(folder, None)
    there = list(first_tables._models({"store"}, connections[database]))
    monkeypatch.setattr(first_tables, "_models", lambda *_: [*there, object()])
    with pytest.raises(AttributeError):
        migrating.bring_up_to_date(database, folder)
    monkeypatch.undo()
    close_home(open_home(folder))
    assert tables_in(folder) == made_in_turn(tmp_path / "in turn")
