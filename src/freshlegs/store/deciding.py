"""Lets the runner decide about runs: this one goes, these are one, this one was a walk."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db import transaction

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.run import Run
from freshlegs.domain.run_edit import checked
from freshlegs.store import locks
from freshlegs.store.decisions import CHANGES, Edited, standing
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, append
from freshlegs.store.rows import RunRow
from freshlegs.store.runs import deleted_runs, regroup


def edit_run(home: Home, key: str, values: Mapping[str, object]) -> int:
    """Say of a run what its files do not, by field; None takes a field back to the files' words.

    Gives the number by which it is undone. Raises NotFoundError, BadValueError.
    """
    told = checked(values)
    if not told:
        raise BadValueError(field="run", value="", allowed="at least one value to change")
    return _keep(home, LogKind.RUN_EDITED, Edited(_recordings_of(home, key), told))


def delete_run(home: Home, key: str) -> int:
    """Take a run out of the history; its files are kept. Raises NotFoundError."""
    return _decide(home, LogKind.RUN_DELETED, [key])


def restore_run(home: Home, key: str) -> int:
    """Bring a deleted run back. Raises NotFoundError."""
    for run in deleted_runs(home):
        if run.key == key:
            return _keep(home, LogKind.RUN_RESTORED, sorted(run.recordings))
    raise NotFoundError(kind="deleted run", name=key)


def join_runs(home: Home, keys: Collection[str]) -> int:
    """Say that runs are one and the same. Raises NotFoundError, BadValueError for fewer than 2."""
    if len(set(keys)) < 2:  # noqa: PLR2004 - it takes two to join
        raise BadValueError(field="runs", value=", ".join(keys), allowed="two or more")
    return _decide(home, LogKind.RUNS_JOINED, keys)


def part_run(home: Home, key: str, recordings: Collection[str] | None = None) -> int:
    """Say that recordings of a run (all, if none are named) are each a run of their own.

    Raises NotFoundError, BadValueError for a run that has but one.
    """
    there = _recordings_of(home, key)
    if len(there) < 2:  # noqa: PLR2004 - one cannot be parted
        raise BadValueError(field="run", value=key, allowed="a run that was made of several")
    wanted = there if recordings is None else recordings
    for name in wanted:
        if name not in there:
            raise NotFoundError(kind="recording of this run", name=name)
    return _keep(home, LogKind.RUN_PARTED, sorted(wanted))


def undo_change(home: Home, number: int) -> tuple[str, ...]:
    """Take a change of runs back and name the recordings it was about. Raises NotFoundError."""
    for line in standing(home, CHANGES):
        if line.number == number:
            _keep(home, LogKind.RUN_CHANGE_UNDONE, number)
            return recordings_in(line)
    raise NotFoundError(kind="change of runs that could be undone", name=str(number))


def joined_by(home: Home, run: Run) -> int | None:
    """Give the number of the latest decision that joined recordings of this run, if any did."""
    there = frozenset(run.recordings)
    found = standing(home, [LogKind.RUNS_JOINED, LogKind.RUN_PARTED])
    lines = [line for line in found if there.issuperset(recordings_in(line))]
    return lines[-1].number if lines and lines[-1].kind is LogKind.RUNS_JOINED else None


def recordings_in(line: LogEntry) -> tuple[str, ...]:
    """Name the recordings that a change was about."""
    if line.kind is LogKind.RUN_EDITED:
        return from_json(Edited, line.told).recordings
    return from_json(tuple[str, ...], line.told)


def _decide(home: Home, kind: LogKind, keys: Collection[str]) -> int:
    return _keep(home, kind, sorted(name for key in keys for name in _recordings_of(home, key)))


def _keep(home: Home, kind: LogKind, told: object) -> int:
    """Write a change down and make the runs anew: both or neither."""
    with locks.locked(home.lock, "a change of runs"), transaction.atomic(using=home.database):
        number = append(home, kind, told)
        regroup(home)
    return number


def _recordings_of(home: Home, key: str) -> tuple[str, ...]:
    row = RunRow.objects.using(home.database).filter(runner_id=home.runner_number, key=key).first()
    if row is None:
        raise NotFoundError(kind="run", name=key)
    return from_json(tuple[str, ...], row.recordings)
