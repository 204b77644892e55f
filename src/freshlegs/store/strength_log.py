"""Take back the last change of a session in the diary: a deletion, an edit, or its being logged."""

from __future__ import annotations

from dataclasses import replace

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import NotFoundError
from freshlegs.store.encoding import from_json
from freshlegs.store.facts import diary_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries

KINDS = (LogKind.DIARY_ADDED, LogKind.DIARY_EDITED, LogKind.DIARY_DELETED)
_KEY_DIGITS_COUNT = 10


def take_back(home: Home, key: str) -> DiaryEntry | None:
    """Put an entry back as it was before its last change; gives it, None where it was not there.

    That is one more line of the log, so that taking back can be taken back. Raises NotFoundError.
    """
    told = _versions(home, key)
    if not told:
        raise NotFoundError(kind="diary entry", name=key)
    earlier = told[-2] if len(told) > 1 else None
    if earlier is None:
        append(home, LogKind.DIARY_DELETED, key)
    else:
        append(home, LogKind.DIARY_EDITED, replace(earlier, key=key))
    return earlier


def _versions(home: Home, key: str) -> list[DiaryEntry | None]:
    """Every state of an entry, oldest first; None where it was deleted."""
    imported = [
        from_json(DiaryEntry, text)
        for digest, text in diary_told(home)
        if f"i{digest[:_KEY_DIGITS_COUNT]}" == key
    ]
    found: list[DiaryEntry | None] = [*imported[:1]]
    for line in entries(home, KINDS):
        if line.kind is LogKind.DIARY_DELETED:
            if from_json(str, line.told) == key:
                found.append(None)
        elif key in (f"d{line.number}", from_json(DiaryEntry, line.told).key):
            found.append(from_json(DiaryEntry, line.told))
    return found
