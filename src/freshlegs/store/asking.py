"""Asks for rows in plain SQL, so that whoever only reads need not start Django (0.15 s)."""

from __future__ import annotations

import sqlite3
from typing import Any

from freshlegs.domain.errors import BusyError, UnreadableFileError
from freshlegs.store.home import Home


def ask(home: Home, sql: str, *values: str | int) -> list[tuple[Any, ...]]:
    """Give the rows of a query that has %s for each value; days and moments as texts.

    Raises BusyError and UnreadableFileError where the database does not answer.
    """
    if home.reading is None:
        return _ask_django(home, sql, values)
    try:
        return home.reading.execute(sql.replace("%s", "?"), values).fetchall()
    except sqlite3.DatabaseError as error:
        reason = " ".join(str(error).split())
        if "is locked" in reason:
            raise BusyError(what="writing") from error
        sentence = f"the database does not answer ({reason})"
        raise UnreadableFileError(str(home.path), sentence) from error


def _ask_django(home: Home, sql: str, values: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
    """Ask through the connection that also writes, so that what is not committed yet is seen."""
    from django.db import connections

    with connections[home.database].cursor() as cursor:
        cursor.execute(sql, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
