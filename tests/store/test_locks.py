"""One writer at a time, in this process and in others."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from freshlegs.domain.errors import BusyError
from freshlegs.store import locks


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    file = tmp_path / "a.lock"
    with locks.locked(file, "an import"):
        assert locks.is_held(file)
        with pytest.raises(BusyError, match=r"busy with this history \(an import\)"):
            locks.acquire(file, "an import")
    assert not locks.is_held(file)


def test_a_lock_of_another_process_is_respected(tmp_path: Path) -> None:
    file = tmp_path / "a.lock"
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError):
            locks.acquire(file, "an import")
    locks.acquire(file, "an import")
    locks.release(file)


def test_giving_back_what_is_not_held_is_nothing(tmp_path: Path) -> None:
    locks.release(tmp_path / "a.lock")
