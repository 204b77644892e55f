"""Runs as rows: many of them without reading more than is shown, and one with its pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.listed_run import ListedRun
from freshlegs.workflows.one_run import one_run
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.runs import row_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_remembered: Remembered[tuple[ListedRun, ...]] = Remembered()


def listed(home: Home, first_day: date, last_day: date) -> list[ListedRun]:
    """Give the runs of some days, both included, with so little of each that it is quick."""
    from freshlegs.store.listed_runs import listed_runs

    every = _remembered.get(home, "runs", lambda: listed_runs(home))
    return [run for run in every if first_day <= run.day <= last_day]


def rows(home: Home, wanted: Sequence[ListedRun]) -> list[Mapping[str, object]]:
    """Give the rows of these runs, in their order."""
    from freshlegs.store.known_runs import runs

    if not wanted:
        return []
    days = [run.day for run in wanted]
    found = {run.key: run for run in runs(home, min(days), max(days))}
    return [row_of(found[run.key]) for run in wanted if run.key in found]


def one_row(home: Home, key: str) -> dict[str, object]:
    """Give one run with its kilometres, files and neighbours. Raises NotFoundError."""
    found = one_run(home, key)
    return {
        **row_of(found.run),
        "note": found.run.activity.notes,
        "pieces": [asdict(piece) for piece in found.pieces],
        "files": list(found.files),
        "before": found.key_before,
        "after": found.key_after,
        "trouble": found.trouble or None,
    }
