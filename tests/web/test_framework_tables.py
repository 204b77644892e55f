"""The tables of the frameworks, made at once, are those that their changes would have made."""

from __future__ import annotations

from pathlib import Path

from freshlegs import settings
from freshlegs.store import framework_tables
from freshlegs.store.opening import close_home, open_home
from tests.store.tables import made_in_turn, tables_in

COMPARED = [name for name in settings.INSTALLED_APPS if name != "django_tasks_db"]
"""Not the tasks: their changes look into the default database, whichever is meant."""


def without_tasks(tables: dict[str, object]) -> dict[str, object]:
    """Leave out the tables of tasks, and the lists that name them."""
    kept = {name: told for name, told in tables.items() if "task" not in name}
    return {name: told for name, told in kept.items() if name != "recorded"}


def test_the_web_has_the_tables_that_the_changes_make(tmp_path: Path) -> None:
    home = open_home(tmp_path / "at once")
    framework_tables.prepare(home)
    close_home(home)
    made = tables_in(home.path)
    assert without_tasks(made) == without_tasks(made_in_turn(tmp_path / "in turn", COMPARED))
    assert "django_tasks_database_dbtaskresult" in made


def test_what_is_made_once_is_not_made_again(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    framework_tables.prepare(home)
    before = tables_in(home.path)
    framework_tables.prepare(home)
    close_home(home)
    assert tables_in(home.path) == before
