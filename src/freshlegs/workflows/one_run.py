"""One run in full: what its sources say, moment by moment and by kilometre, and where it faded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from freshlegs.domain.run import Run
from freshlegs.workflows.run_curves import Curves, curves_of
from freshlegs.workflows.run_fading import Fading, fading_of
from freshlegs.workflows.run_pieces import Piece, pieces_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRun:
    """A run, its files, the keys of its neighbours, and what its streams tell.

    `curves` is None for a run that no watch recorded moment by moment.
    """

    run: Run
    files: tuple[str, ...]
    key_before: str | None
    key_after: str | None
    curves: Curves | None
    pieces: tuple[Piece, ...]
    fading: Fading


def one_run(home: Home, key: str) -> OneRun:
    """Give all that a page on one run shows. Raises NotFoundError."""
    from freshlegs.physiology.features.track import track
    from freshlegs.store.one_run import files_of, run_after, run_before
    from freshlegs.store.one_run import one_run as found
    from freshlegs.store.reading import streams

    run = found(home, key)
    ready = track(replace(run.activity, streams=streams(home, key)))
    return OneRun(
        run=run,
        files=files_of(home, run),
        key_before=run_before(home, key),
        key_after=run_after(home, key),
        curves=None if ready is None else curves_of(ready),
        pieces=() if ready is None else pieces_of(ready),
        fading=fading_of(run.features, ready),
    )
