"""One writer at a time; a lock dies with the process that holds it, however it dies."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from freshlegs.domain.errors import BusyError, UnreadableFileError

_HELD: dict[Path, sqlite3.Connection] = {}
"""Locks of this process. SQLite's file locks work alike on every system."""


def acquire(file: Path, what: str, *, wait_s: float = 0.0) -> None:
    """Take a lock, or raise BusyError when another holds it for longer than `wait_s` [s].

    Raises UnreadableFileError where no lock can be made.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = sqlite3.connect(
            file, timeout=wait_s, isolation_level=None, check_same_thread=False
        )
        with ExitStack() as on_failure:
            on_failure.callback(connection.close)
            connection.execute("BEGIN EXCLUSIVE")
            on_failure.pop_all()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise BusyError(what) from error
        raise UnreadableFileError(str(file), f"it cannot be locked ({error})") from error
    _HELD[file] = connection


def release(file: Path) -> None:
    """Give a lock back; giving back what is not held is nothing."""
    connection = _HELD.pop(file, None)
    if connection is not None:
        connection.close()


def is_held(file: Path) -> bool:
    """Tell whether this process holds the lock."""
    return file in _HELD


@contextmanager
def locked(file: Path, what: str, *, wait_s: float = 0.0) -> Iterator[None]:
    """Hold a lock for the length of a block; raises BusyError as `acquire` does."""
    acquire(file, what, wait_s=wait_s)
    try:
        yield
    finally:
        release(file)
