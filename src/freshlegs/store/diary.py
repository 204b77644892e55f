"""What the runner wrote down; an edit or a deletion is one more line in the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import NotFoundError
from freshlegs.store.encoding import from_json
from freshlegs.store.facts import diary_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, append, entries

KINDS = (LogKind.DIARY_ADDED, LogKind.DIARY_EDITED, LogKind.DIARY_DELETED)


def log_diary(home: Home, entry: DiaryEntry) -> DiaryEntry:
    """Add an entry and give it back with the key it can be edited by."""
    number = append(home, LogKind.DIARY_ADDED, replace(entry, key=None))
    return replace(entry, key=_key(number))


def edit_diary(home: Home, key: str, entry: DiaryEntry) -> DiaryEntry:
    """Put an entry in the place of an older one, which stays in the log. Raises NotFoundError."""
    _find(home, key)
    changed = replace(entry, key=key)
    append(home, LogKind.DIARY_EDITED, changed)
    return changed


def delete_diary(home: Home, key: str) -> DiaryEntry:
    """Take an entry out of the diary; it stays in the log. Raises NotFoundError."""
    found = _find(home, key)
    append(home, LogKind.DIARY_DELETED, key)
    return found


def diary(
    home: Home, first_day: date | None = None, last_day: date | None = None
) -> tuple[DiaryEntry, ...]:
    """Give the entries by day and time, both ends included; those without a time come first.

    An imported entry that says word for word what was logged by hand is left out.
    """
    found = _entries(home).values()
    chosen = [
        entry
        for entry in found
        if (first_day is None or entry.day >= first_day)
        and (last_day is None or entry.day <= last_day)
    ]
    return tuple(sorted(chosen, key=_order))


def _entries(home: Home) -> dict[str, DiaryEntry]:
    logged: dict[str, DiaryEntry] = {}
    gone: set[str] = set()
    for line in entries(home, KINDS):
        _follow(line, logged, gone)
    said = {replace(entry, key=None) for entry in logged.values()}
    for digest, entry in diary_told(home):
        key = f"i{digest[:10]}"
        if key not in gone and key not in logged and replace(entry, key=None) not in said:
            logged[key] = replace(entry, key=key)
    return logged


def _follow(line: LogEntry, logged: dict[str, DiaryEntry], gone: set[str]) -> None:
    if line.kind is LogKind.DIARY_DELETED:
        key = from_json(str, line.told)
        gone.add(key)
        logged.pop(key, None)
        return
    entry = from_json(DiaryEntry, line.told)
    key = entry.key or _key(line.number)
    logged[key] = replace(entry, key=key)


def _find(home: Home, key: str) -> DiaryEntry:
    found = _entries(home).get(key)
    if found is None:
        raise NotFoundError(kind="diary entry", name=key)
    return found


def _key(number: int) -> str:
    return f"d{number}"


def _order(entry: DiaryEntry) -> tuple[date, time, str]:
    return entry.day, entry.at or time.min, entry.key or ""
