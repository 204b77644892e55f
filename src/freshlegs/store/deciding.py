"""Lets the runner decide about runs: this one goes, these are one, this one is several."""

from __future__ import annotations

from collections.abc import Collection

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.store import locks
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append
from freshlegs.store.rows import RunRow
from freshlegs.store.runs import regroup


def delete_run(home: Home, key: str) -> None:
    """Take a run out of the history; its files are kept. Raises NotFoundError."""
    _decide(home, LogKind.RUN_DELETED, [key])


def join_runs(home: Home, keys: Collection[str]) -> None:
    """Say that runs are one and the same. Raises NotFoundError, BadValueError for fewer than 2."""
    if len(set(keys)) < 2:  # noqa: PLR2004 - it takes two to join
        raise BadValueError(field="runs", value=", ".join(keys), allowed="two or more")
    _decide(home, LogKind.RUNS_JOINED, keys)


def part_run(home: Home, key: str) -> None:
    """Say that the recordings of a run are runs of their own. Raises NotFoundError."""
    _decide(home, LogKind.RUN_PARTED, [key])


def _decide(home: Home, kind: LogKind, keys: Collection[str]) -> None:
    with locks.locked(home.lock, "a change of runs"):
        append(home, kind, sorted(name for key in keys for name in _recordings_of(home, key)))
        regroup(home)


def _recordings_of(home: Home, key: str) -> tuple[str, ...]:
    row = RunRow.objects.using(home.database).filter(runner_id=home.runner_number, key=key).first()
    if row is None:
        raise NotFoundError(kind="run", name=key)
    return from_json(tuple[str, ...], row.recordings)
