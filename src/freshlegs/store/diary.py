"""What the runner wrote down; an edit or a deletion is one more line in the log."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import lru_cache
from operator import is_
from threading import Lock

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import NotFoundError
from freshlegs.store.encoding import from_json, read_once
from freshlegs.store.facts import diary_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, append, entries
from freshlegs.store.remembered_rows import while_rows_stand

LOGS_COUNT = 8
"""Logs kept in memory as they were last read; one of ten years is some megabytes."""
ENTRIES_COUNT = 8_192
"""Entries kept in memory, of all runners together, each by its key and its words."""
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
    first, last = first_day or date.min, last_day or date.max
    found = written(home, lambda told: first <= told.day <= last) if entries is None else entries
    chosen = (entry for entry in found.values() if first <= entry.day <= last)
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
    """Give the entries that are wanted by key, in no order.

    An imported entry is compared with the logged ones that are wanted, so whoever wants an entry
    has to want every other of its day with the same shoes.
    """
    found = _logged(home)
    logged = _entries(found.standing, wanted)
    said = _by_day(logged.values())
    imported = _entries(_imported(home), wanted)
    return logged | {
        key: entry
        for key, entry in imported.items()
        if key not in found.gone and key not in found.standing
        if not _is_among(said.get(entry.day), entry)
    }


type Told = Mapping[str, tuple[Heading, str]]
"""Entries by key: their headings, and the whole of each as JSON."""


@dataclass(frozen=True, slots=True)
class _Logged:
    """What was logged by hand and still stands, and the keys of what was deleted."""

    lines: tuple[LogEntry, ...] = ()
    standing: Told = field(default_factory=dict)
    gone: frozenset[str] = frozenset()


_known_logs: OrderedDict[Hashable, _Logged] = OrderedDict()
_lock = Lock()


def _logged(home: Home) -> _Logged:
    """Read on from where this log was read to before: of ten years a line or two is new.

    Whoever writes might see lines that are not committed, and reads them all.
    """
    name, lines = (home.path, home.database, home.runner_number), entries(home, KINDS)
    if home.reading is None:
        return _read_on(_Logged(), lines)
    with _lock:
        before = _known_logs.get(name, _Logged())
    if not _goes_on(lines, before.lines):
        before = _Logged()
    found = _read_on(before, lines) if len(lines) > len(before.lines) else before
    with _lock:
        _known_logs[name] = found
        _known_logs.move_to_end(name)
        while len(_known_logs) > LOGS_COUNT:
            _known_logs.popitem(last=False)
    return found


def _goes_on(lines: tuple[LogEntry, ...], before: tuple[LogEntry, ...]) -> bool:
    """Tell whether a log begins with the very lines of another."""
    return len(lines) >= len(before) and all(map(is_, before, lines))


def _read_on(before: _Logged, lines: tuple[LogEntry, ...]) -> _Logged:
    standing, gone = dict(before.standing), set(before.gone)
    for line in lines[len(before.lines) :]:
        if line.kind is LogKind.DIARY_DELETED:
            key = from_json(str, line.told)
            gone.add(key)
            standing.pop(key, None)
        else:
            (heading,) = read_once(Heading, (line.told,))
            standing[heading.key or _key(line.number)] = heading, line.told
    return _Logged(lines, standing, frozenset(gone))


def _imported(home: Home) -> Told:
    return while_rows_stand(home, "diary headings", lambda: _headed(diary_told(home)))


def _headed(told: Sequence[tuple[str, str]]) -> Told:
    headings = read_once(Heading, [text for _, text in told])
    pairs = zip(told, headings, strict=True)
    return {f"i{digest[:10]}": (heading, text) for (digest, text), heading in pairs}


def _entries(told: Told, wanted: Wanted) -> dict[str, DiaryEntry]:
    return {key: _entry(key, text) for key, (heading, text) in told.items() if wanted(heading)}


@lru_cache(maxsize=ENTRIES_COUNT)
def _entry(key: str, text: str) -> DiaryEntry:
    return replace(from_json(DiaryEntry, text), key=key)


def _is_among(said: Iterable[DiaryEntry] | None, entry: DiaryEntry) -> bool:
    """Tell whether one of the entries says word for word the same."""
    return said is not None and replace(entry, key=None) in (replace(one, key=None) for one in said)


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
    return found


def _key(number: int) -> str:
    return f"d{number}"


def _order(entry: DiaryEntry) -> tuple[date, time, str]:
    return entry.day, entry.at or time.min, entry.key or ""
