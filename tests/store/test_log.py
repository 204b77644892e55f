"""The log is read on from where it was read to, and is never another one than is there."""

from __future__ import annotations

import pytest

from freshlegs.store import log
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries
from freshlegs.store.opening_to_read import open_to_read
from freshlegs.store.rows import LogRow

KINDS = (LogKind.SENT_KEPT,)


def said(home: Home) -> list[str]:
    return [line.told for line in entries(home, KINDS)]


def test_lines_that_came_are_read_on(sqlite_home: Home) -> None:
    reading = open_to_read(sqlite_home.path)
    for count in range(3):
        assert len(said(reading)) == count
        append(sqlite_home, LogKind.SENT_KEPT, f"code {count}")
        append(sqlite_home, LogKind.GEAR_SET, f"other {count}")
        assert said(reading) == said(sqlite_home)


def test_another_log_in_its_place_is_read_from_the_start(sqlite_home: Home) -> None:
    reading = open_to_read(sqlite_home.path)
    append(sqlite_home, LogKind.SENT_KEPT, "before")
    assert said(reading) == ['"before"']
    rows = LogRow.objects.using(sqlite_home.database)
    number = rows.get().id
    rows.all().delete()
    append(sqlite_home, LogKind.SENT_KEPT, "instead")
    rows.update(id=number)
    assert said(reading) == ['"instead"']


def test_beyond_so_many_readings_the_oldest_go(
    sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "KEPT_COUNT", 1)
    reading = open_to_read(sqlite_home.path)
    append(sqlite_home, LogKind.SENT_KEPT, "one")
    entries(reading, [LogKind.GEAR_SET])
    assert said(reading) == ['"one"']
    assert entries(reading, [LogKind.GEAR_SET]) == ()
