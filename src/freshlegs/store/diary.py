"""What the runner wrote down; an edit or a deletion is one more line in the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, time

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import NotFoundError
from freshlegs.store.encoding import from_json, many_from_json
from freshlegs.store.facts import diary_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries

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
    home: Home,
    first_day: date | None = None,
    last_day: date | None = None,
    entries: Mapping[str, DiaryEntry] | None = None,
) -> tuple[DiaryEntry, ...]:
    """Give the entries by day and time, both ends included; those without a time come first.

    An imported entry that says word for word what was logged by hand is left out. `entries` are
    those of `written`, for a caller who has them already.
    """
    found = written(home) if entries is None else entries
    first, last = first_day or date.min, last_day or date.max
    chosen = (replace(entry, key=key) for key, entry in found.items() if first <= entry.day <= last)
    return tuple(sorted(chosen, key=_order))


@dataclass(frozen=True, slots=True)
class Heading:
    """As much of an entry as it takes to tell whether the rest is needed."""

    day: date
    shoe: str | None = None
    key: str | None = None

    def wears_on(self, days: AbstractSet[date]) -> bool:
        """Tell whether the entry names the shoes of one of these days."""
        return self.shoe is not None and self.day in days


type Wanted = Callable[[Heading], bool]


def written(home: Home, wanted: Wanted = lambda _: True) -> dict[str, DiaryEntry]:
    """Give the entries that are wanted by key, in no order; they do not carry their keys.

    An imported entry is compared with the logged ones that are wanted, so whoever wants an entry
    has to want every other of its day with the same shoes.
    """
    standing, gone = _logged(home)
    logged = _entries(standing, wanted)
    said = _by_day(logged.values())
    told = {f"i{digest[:10]}": text for digest, text in diary_told(home)}
    left = {key: text for key, text in told.items() if key not in gone and key not in standing}
    imported = _entries(left, wanted)
    return logged | {
        key: entry for key, entry in imported.items() if entry not in said.get(entry.day, ())
    }


def _logged(home: Home) -> tuple[dict[str, str], set[str]]:
    """What was logged by hand and still stands, as JSON, and the keys of what was deleted."""
    logged: dict[str, str] = {}
    gone: set[str] = set()
    for line in entries(home, KINDS):
        if line.kind is LogKind.DIARY_DELETED:
            key = from_json(str, line.told)
            gone.add(key)
            logged.pop(key, None)
        else:
            key = from_json(Heading, line.told).key or _key(line.number)
            logged[key] = line.told
    return logged, gone


def _entries(told: Mapping[str, str], wanted: Wanted) -> dict[str, DiaryEntry]:
    headings = zip(told.items(), many_from_json(Heading, list(told.values())), strict=True)
    chosen = {key: text for (key, text), heading in headings if wanted(heading)}
    found = many_from_json(DiaryEntry, list(chosen.values()))
    return {key: _without_key(entry) for key, entry in zip(chosen, found, strict=True)}


def _without_key(entry: DiaryEntry) -> DiaryEntry:
    return entry if entry.key is None else replace(entry, key=None)


def _by_day(entries: Iterable[DiaryEntry]) -> dict[date, list[DiaryEntry]]:
    """Sort entries by day: the few of one day are quick to compare."""
    found: dict[date, list[DiaryEntry]] = {}
    for entry in entries:
        found.setdefault(entry.day, []).append(entry)
    return found


def _find(home: Home, key: str) -> DiaryEntry:
    found = written(home).get(key)
    if found is None:
        raise NotFoundError(kind="diary entry", name=key)
    return replace(found, key=key)


def _key(number: int) -> str:
    return f"d{number}"


def _order(entry: DiaryEntry) -> tuple[date, time, str]:
    return entry.day, entry.at or time.min, entry.key or ""
