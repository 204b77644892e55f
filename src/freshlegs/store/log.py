"""What the runner entered and decided, in order, only ever added to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from threading import Lock

from freshlegs.store.asking import ask
from freshlegs.store.encoding import to_json
from freshlegs.store.home import Home


class LogKind(StrEnum):
    """What happened."""

    BATCH_KEPT = "batch.kept"
    BATCH_UNDONE = "batch.undone"
    DIARY_ADDED = "diary.added"
    DIARY_EDITED = "diary.edited"
    DIARY_DELETED = "diary.deleted"
    ANSWERS_GIVEN = "answers.given"
    ANSWERS_UNDONE = "answers.undone"
    SENT_KEPT = "sent.kept"
    PROFILE_SET = "profile.set"
    PREFERENCES_SET = "preferences.set"
    GEAR_SET = "gear.set"
    RUN_DELETED = "run.deleted"
    RUNS_JOINED = "runs.joined"
    RUN_PARTED = "run.parted"
    RUN_EDITED = "run.edited"
    RUN_RESTORED = "run.restored"
    RUN_CHANGE_UNDONE = "run.change_undone"
    TRIAL_STARTED = "trial.started"
    TRIAL_DAY = "trial.day"
    TRIAL_ENDED = "trial.ended"


LINES = """
SELECT id, kind, told, CAST(at AS text) FROM store_logrow
WHERE runner_id = %s AND kind IN ({}) AND id > %s ORDER BY id
"""
WRITTEN_AT = "SELECT CAST(at AS text) FROM store_logrow WHERE runner_id = %s AND id = %s"
KEPT_COUNT = 64
"""Readings of the log kept in memory, of all runners and kinds together."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: its number, what, and the particulars as JSON."""

    number: int
    kind: LogKind
    told: str


def append(home: Home, kind: LogKind, told: object) -> int:
    """Add a line and give its number."""
    from freshlegs.store.rows import LogRow

    row = LogRow(
        runner_id=home.runner_number, at=datetime.now(UTC), kind=kind.value, told=to_json(told)
    )
    row.save(using=home.database)
    return row.pk


def entries(home: Home, kinds: Collection[LogKind]) -> tuple[LogEntry, ...]:
    """Give the lines of some kinds, oldest first.

    Whoever only reads remembers what was read before, since a line never changes, and asks for
    what came after. Whoever writes might see lines that are not committed, and reads them all.
    """
    if home.reading is None:
        return _read_on(home, _NOTHING_READ, kinds).lines
    key = (home.path, home.database, home.runner_number, frozenset(kinds))
    before = _readings.get(key, _NOTHING_READ)
    found = _read_on(home, before if _is_still_there(home, before) else _NOTHING_READ, kinds)
    with _lock:
        _readings[key] = found
        while len(_readings) > KEPT_COUNT:
            del _readings[next(iter(_readings))]
    return found.lines


@dataclass(frozen=True, slots=True)
class _Reading:
    """The lines of some kinds, and when the last one was written, which tells that it still is."""

    lines: tuple[LogEntry, ...]
    written_at: str | None


_NOTHING_READ = _Reading((), None)
_readings: dict[object, _Reading] = {}
_lock = Lock()


def _read_on(home: Home, before: _Reading, kinds: Collection[LogKind]) -> _Reading:
    sql = LINES.format(", ".join(["%s"] * len(kinds)))
    last_number = before.lines[-1].number if before.lines else 0
    rows = ask(home, sql, home.runner_number, *(kind.value for kind in kinds), last_number)
    if not rows:
        return before
    lines = (LogEntry(number, LogKind(kind), told) for number, kind, told, _ in rows)
    return _Reading((*before.lines, *lines), rows[-1][3])


def _is_still_there(home: Home, before: _Reading) -> bool:
    """Tell whether it is the same log: not another one put in its place, no line taken back."""
    if not before.lines:
        return True
    rows = ask(home, WRITTEN_AT, home.runner_number, before.lines[-1].number)
    return rows == [(before.written_at,)]
