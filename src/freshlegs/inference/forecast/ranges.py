"""Ranges that hold the wanted part of the ratings, set by how forecasts did on the prior's people.

Ratings are whole numbers and most equal one of two, so the ends lie between levels. With a short
history a forecast leaves more outside each side's share, so its range is set on its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.chances import means_of, quantiles_of
from freshlegs.inference.forecast.scale import Scale

WANTED_PART = 0.8
SHORT_RATINGS_COUNT = 30
WIDER_RATIO = 0.1
"""With no rating yet a range is this much wider than its chances say, with 30 no more."""
LEAST_TAIL, MOST_TAIL = 0.005, 0.3
HALVINGS_COUNT = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Tails:
    """The part of the chances [0-1] that each side of a range leaves out, for short and long."""

    short_part: float = 0.1
    long_part: float = 0.1


def ratings_before(level: IntArray) -> IntArray:
    """How many ratings there were before each day, shape (people, days)."""
    rated = np.cumsum(level >= 0, axis=1)
    before: IntArray = (rated - (level >= 0)).astype(np.int64)
    return before


def ranges_of(
    chances: FloatArray, scale: Scale, ratings_count: IntArray, tails: Tails
) -> tuple[FloatArray, FloatArray]:
    """The two ends of each range, the mean between them, shapes (days, levels) and (days,)."""
    missing = np.maximum(1.0 - ratings_count / SHORT_RATINGS_COUNT, 0.0)
    part = np.where(missing > 0.0, tails.short_part, tails.long_part)
    low = quantiles_of(chances, scale, part)
    high = quantiles_of(chances, scale, 1.0 - part)
    wider = WIDER_RATIO * missing * (high - low) / 2.0
    mean = means_of(chances, scale)
    return np.minimum(low - wider, mean), np.maximum(high + wider, mean)


def tails_of(
    chances: FloatArray, scale: Scale, ratings_count: IntArray, ratings: FloatArray
) -> Tails:
    """Choose what each side leaves out so that ranges hold 80 % of the prior's own ratings."""
    short = ratings_count < SHORT_RATINGS_COUNT
    long_part = _tail(chances[~short], scale, ratings_count[~short], ratings[~short])
    short_part = _tail(chances[short], scale, ratings_count[short], ratings[short])
    return Tails(short_part=min(short_part, long_part), long_part=long_part)


def _tail(chances: FloatArray, scale: Scale, ratings_count: IntArray, ratings: FloatArray) -> float:
    """Halve the way to the widest tail that still holds enough; 0.1 where nothing was rated."""
    if not len(ratings):
        return Tails().long_part
    least, most = LEAST_TAIL, MOST_TAIL
    for _ in range(HALVINGS_COUNT):
        middle = (least + most) / 2.0
        tails = Tails(short_part=middle, long_part=middle)
        if _held(ratings, *ranges_of(chances, scale, ratings_count, tails)).mean() >= WANTED_PART:
            least = middle
        else:
            most = middle
    return least


def _held(ratings: FloatArray, low: FloatArray, high: FloatArray) -> NDArray[np.bool_]:
    held: NDArray[np.bool_] = (low <= ratings) & (ratings <= high)
    return held
