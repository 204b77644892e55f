"""What the runner entered and decided, in order, only ever added to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

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
    PROFILE_SET = "profile.set"
    PREFERENCES_SET = "preferences.set"
    GEAR_SET = "gear.set"
    RUN_DELETED = "run.deleted"
    RUNS_JOINED = "runs.joined"
    RUN_PARTED = "run.parted"
    TRIAL_STARTED = "trial.started"
    TRIAL_DAY = "trial.day"
    TRIAL_ENDED = "trial.ended"


LINES = """
SELECT id, kind, told FROM store_logrow WHERE runner_id = %s AND kind IN ({}) ORDER BY id
"""


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
    """Give the lines of some kinds, oldest first."""
    sql = LINES.format(", ".join(["%s"] * len(kinds)))
    rows = ask(home, sql, home.runner_number, *(kind.value for kind in kinds))
    return tuple(LogEntry(number, LogKind(kind), told) for number, kind, told in rows)
