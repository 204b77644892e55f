"""Change what is kept of runs: say it anew, make two one, part them, take one out and back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.run import Run
from freshlegs.workflows.learning import refresh

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A change that was kept: the number that undoes it, and the run it left, if it left one."""

    number: int
    key: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A run that may be the same as another: what part of the shorter one's time they share."""

    run: Run
    shared_fraction: float


def edit_run(home: Home, key: str, values: Mapping[str, object]) -> Changed:
    """Say what the files do not, by the names of `RunField`; None goes back to the files' words.

    Raises NotFoundError, BadValueError.
    """
    from freshlegs.store import deciding

    return _changed(home, deciding.edit_run(home, key, values), key)


def delete_run(home: Home, key: str) -> Changed:
    """Take a run out of the history; its files are kept. Raises NotFoundError."""
    from freshlegs.store import deciding

    return _changed(home, deciding.delete_run(home, key), None)


def restore_run(home: Home, key: str) -> Changed:
    """Bring a deleted run back. Raises NotFoundError."""
    from freshlegs.store import deciding

    return _changed(home, deciding.restore_run(home, key), key)


def join_runs(home: Home, keys: Collection[str]) -> Changed:
    """Say that runs are one and the same. Raises NotFoundError, BadValueError."""
    from freshlegs.store import deciding

    return _changed(home, deciding.join_runs(home, keys), next(iter(keys)))


def part_run(home: Home, key: str, recordings: Collection[str] | None = None) -> Changed:
    """Say that recordings of a run (all by default) are runs of their own.

    Raises NotFoundError, BadValueError.
    """
    from freshlegs.store import deciding

    return _changed(home, deciding.part_run(home, key, recordings), key)


def undo(home: Home, number: int) -> str | None:
    """Take a change back and give the key of the run it was about. Raises NotFoundError."""
    from freshlegs.store import deciding

    recordings = deciding.undo_change(home, number)
    refresh(home)
    return _key_of(home, recordings)


def deleted_runs(home: Home) -> tuple[Run, ...]:
    """Give the runs that were taken out, the newest first."""
    from freshlegs.store import runs

    return runs.deleted_runs(home)


def joined_by(home: Home, run: Run) -> int | None:
    """Give the number of the runner's decision that made this run of several, if one did."""
    from freshlegs.store import deciding

    return deciding.joined_by(home, run)


def twins_of(home: Home, run: Run) -> tuple[Twin, ...]:
    """Give the runs that may be the same: those at the same time first, then the day's others."""
    from freshlegs.store.known_runs import runs

    found = [
        Twin(run=other, shared_fraction=_shared_fraction(run, other))
        for other in runs(home, run.day - timedelta(days=1), run.day + timedelta(days=1))
        if other.key != run.key
    ]
    near = [twin for twin in found if twin.shared_fraction > 0.0 or twin.run.day == run.day]
    return tuple(sorted(near, key=lambda twin: (-twin.shared_fraction, _apart_s(run, twin.run))))


def _shared_fraction(one: Run, other: Run) -> float:
    first, second = one.activity, other.activity
    begin = max(first.start.utc, second.start.utc)
    end = min(
        activity.start.utc + timedelta(seconds=activity.elapsed_s) for activity in (first, second)
    )
    shorter_s = min(first.elapsed_s, second.elapsed_s)
    return max((end - begin).total_seconds(), 0.0) / shorter_s if shorter_s > 0.0 else 0.0


def _apart_s(one: Run, other: Run) -> float:
    return abs((one.activity.start.utc - other.activity.start.utc).total_seconds())


def _changed(home: Home, number: int, key: str | None) -> Changed:
    refresh(home)
    return Changed(number=number, key=None if key is None else _key_of(home, [key]))


def _key_of(home: Home, recordings: Collection[str]) -> str | None:
    """Give the run that holds the first of these recordings that any run holds."""
    from freshlegs.store.recordings import run_of

    runs = run_of(home)
    return next((runs[name] for name in recordings if name in runs), None)
