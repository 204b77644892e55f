"""One run in full: what its sources say, moment by moment and by kilometre, and where it faded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from freshlegs.domain.editing import distance_ratio
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.run import Run
from freshlegs.domain.streams import NO_STREAMS, Streams
from freshlegs.workflows.preferences import preferences
from freshlegs.workflows.run_curves import Curves, curves_of
from freshlegs.workflows.run_fading import Fading, fading_of
from freshlegs.workflows.run_map import RunMap, map_of
from freshlegs.workflows.run_pieces import PIECE_M, Piece, pieces_of
from freshlegs.workflows.run_start import RunStart, run_start

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRun:
    """A run, its files, the keys of its neighbours, and what its streams tell.

    `curves` is None for a run that no watch recorded moment by moment, and where `trouble` says why
    what it recorded cannot be read. `map` and `start` are None where nothing can be shown.
    """

    run: Run
    files: tuple[str, ...]
    key_before: str | None
    key_after: str | None
    curves: Curves | None
    pieces: tuple[Piece, ...]
    fading: Fading
    start: RunStart | None = None
    map: RunMap | None = None
    trouble: str = ""


def one_run(home: Home, key: str, piece_m: float = PIECE_M) -> OneRun:
    """Give all that a page on one run shows, cut into pieces of a length. Raises NotFoundError."""
    from freshlegs.physiology.features.track import track
    from freshlegs.store.one_run import files_of, run_after, run_before
    from freshlegs.store.one_run import one_run as found

    run = found(home, key)
    streams, trouble = _streams(home, run)
    ready = track(replace(run.activity, streams=streams))
    return OneRun(
        run=run,
        files=files_of(home, run),
        key_before=run_before(home, key),
        key_after=run_after(home, key),
        curves=None if ready is None else curves_of(ready),
        pieces=() if ready is None else pieces_of(ready, piece_m),
        fading=fading_of(run.features, ready),
        start=run_start(home, run),
        map=None if run.activity.indoor else map_of(streams, preferences(home).privacy_zones),
        trouble=trouble,
    )


def _streams(home: Home, run: Run) -> tuple[Streams, str]:
    """Give what was recorded, with the runner's own distance; else what is wrong with it."""
    from freshlegs.store.reading import streams

    try:
        found = streams(home, run.key)
    except UnreadableFileError as error:
        return NO_STREAMS, error.reason
    ratio = distance_ratio(run.edits)
    if ratio == 1.0:
        return found, ""
    corrected = {
        name: values * ratio if name in {"distance_m", "speed_mps"} else values
        for name, values in found.columns.items()
    }
    return Streams(corrected), ""
