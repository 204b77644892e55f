"""A run kilometre by kilometre (or mile by mile), or by five minutes where no distance is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.workflows.run_curves import Quantity, columns_of

if TYPE_CHECKING:
    from freshlegs.physiology.features.track import Track

PIECE_M, PIECE_S = 1000.0, 300.0
LEAST_PART = 0.05
"""A last piece shorter than this part of a whole one is not shown; elicited."""
MOST_PIECES_COUNT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One kilometre, mile or five minutes: how long [s, moving], how far [m], and the means."""

    number: int
    moving_s: float
    distance_m: float | None
    means: Mapping[Quantity, float]


def pieces_of(track: Track, piece_m: float = PIECE_M) -> tuple[Piece, ...]:
    """Cut a run into pieces of a length [m]; none where it is too long for a table."""
    is_by_distance = track.distance_m is not None
    way = track.distance_m if track.distance_m is not None else track.timer_s
    done_ratio = (way - way[0]) / (piece_m if is_by_distance else PIECE_S)
    if not LEAST_PART <= done_ratio[-1] <= MOST_PIECES_COUNT:
        return ()
    whole_count = int(done_ratio[-1])
    ends = [*range(1, whole_count + 1)]
    if done_ratio[-1] - whole_count >= LEAST_PART:
        ends.append(float(done_ratio[-1]))
    bounds_ratio = np.array([0.0, *ends])
    return tuple(_pieces(track, done_ratio, bounds_ratio, piece_m))


def _pieces(
    track: Track, done_ratio: FloatArray, bounds_ratio: FloatArray, piece_m: float
) -> list[Piece]:
    moving_s = np.concatenate([[0.0], np.cumsum(np.where(track.moving, track.span_s, 0.0))[:-1]])
    times_s = np.diff(np.interp(bounds_ratio, done_ratio, moving_s))
    places = np.searchsorted(bounds_ratio, done_ratio, side="right") - 1
    columns = columns_of(track)
    return [
        Piece(
            number=number + 1,
            moving_s=float(times_s[number]),
            distance_m=_length_m(track, bounds_ratio * piece_m, number),
            means=_means(columns, track.span_s, places == number),
        )
        for number in range(len(times_s))
    ]


def _length_m(track: Track, bounds_m: FloatArray, number: int) -> float | None:
    if track.distance_m is None:
        return None
    return float(bounds_m[number + 1] - bounds_m[number])


def _means(
    columns: Mapping[Quantity, FloatArray], span_s: FloatArray, mask: np.ndarray
) -> Mapping[Quantity, float]:
    """Time-weighted means of what is known of a piece."""
    found: dict[Quantity, float] = {}
    for name, values in columns.items():
        kept = mask & ~np.isnan(values)
        total_s = float(span_s[kept].sum())
        if total_s > 0.0:
            found[name] = float(values[kept] @ span_s[kept]) / total_s
    return found
