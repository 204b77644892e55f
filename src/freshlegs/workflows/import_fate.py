"""Where a kept file ended up: a run of its own, or another account of a run already there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from freshlegs.domain.imports import FileOutcome, Kept, Outcome
from freshlegs.domain.merging import merge
from freshlegs.domain.run import Recording, Run

DELETED = "you took this run out of the history; Runs can bring it back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The runs after an import, and the recordings that they are made of, by key."""

    run_of: Mapping[str, Run]
    recordings: Mapping[str, Recording]


def runs_by_key(runs: Sequence[Run], recordings: Sequence[Recording]) -> Runs:
    """Index runs by the keys of their recordings."""
    return Runs(
        run_of={key: run for run in runs for key in run.recordings},
        recordings={recording.key: recording for recording in recordings},
    )


def fate(file: str, item: Kept, runs: Runs, later: AbstractSet[str]) -> FileOutcome:
    """Tell what became of one file; `later` are keys that came with it or after it."""
    if not item.recordings:
        return FileOutcome(file=file, entry=item.title, outcome=Outcome.IMPORTED)
    first = item.recordings[0]
    run = runs.run_of.get(first.key)
    if run is None:
        return FileOutcome(file=file, entry=item.title, outcome=Outcome.SKIPPED, reason=DELETED)
    others = [runs.recordings[key] for key in run.recordings if key not in later]
    outcome, reason = _outcome(first, others)
    return FileOutcome(
        file=file,
        entry=item.title,
        outcome=outcome,
        reason=reason,
        activity=run.key,
        sport=run.activity.sport,
    )


def _outcome(new: Recording, others: Sequence[Recording]) -> tuple[Outcome, str | None]:
    if not others:
        return Outcome.IMPORTED, None
    same = f"the same run as {others[0].file or others[0].activity.name}"
    if merge((*others, new)).activity == merge(tuple(others)).activity:
        return Outcome.DUPLICATE, f"{same}, with nothing to add"
    return Outcome.MERGED, f"{same}, which it completes"
