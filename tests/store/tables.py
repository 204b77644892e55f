"""What tables a database has, for tests that compare two."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from django.db import connections

from freshlegs import settings
from freshlegs.store import migrating
from freshlegs.store.opening import connect


def made_in_turn(folder: Path, names: Collection[str] = settings.STORE_APPS) -> dict[str, object]:
    """Make the tables of some apps by all their changes, one after the other."""
    folder.mkdir()
    database = connect(folder, None)
    migrating.migrate(database, {app for app, _ in migrating._written(names)})
    connections[database].close()
    return tables_in(folder)


def tables_in(folder: Path) -> dict[str, object]:
    """Every table with its columns and every index as SQLite knows them, and what was recorded."""
    with closing(sqlite3.connect(settings.sqlite_file(folder))) as connection:
        found: dict[str, object] = {
            name: sorted(_pieces(sql)) if kind == "table" else sql
            for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master")
        }
        recorded = connection.execute("SELECT app, name FROM django_migrations")
        return {**found, "recorded": sorted(recorded.fetchall())}


def _pieces(sql: str) -> list[str]:
    """What stands between the commas of a table; in which order does not matter."""
    pieces, depth = [""], 0
    for sign in sql[sql.index("(") + 1 : sql.rindex(")")]:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            pieces.append("")
        else:
            pieces[-1] += sign
    return [piece.strip() for piece in pieces]
