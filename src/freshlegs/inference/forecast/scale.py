"""The scale of a rating: which values it takes, and which of them are heavier."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray

MOST_LEVELS_COUNT = 15
"""A finer scale is cut into so many steps, each used about equally often."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scale:
    """The levels of a rating, the freshest first, each with its value and its two borders.

    Values grow with heaviness: a scale on which more is fresher is held with its sign turned.
    `value` has the shape (levels,) and `border_value` (levels + 1,).
    """

    value: FloatArray
    border_value: FloatArray

    @property
    def steps_count(self) -> int:
        """How many steps lead from the freshest level to the heaviest."""
        return len(self.value) - 1


def scale_of(ratings: FloatArray) -> Scale:
    """The scale that ratings [heavier = more] stand on: their values, or groups of a fine one.

    Needs two different values at least; unknown ratings are left out. Shape (ratings,).
    """
    known = np.sort(ratings[~np.isnan(ratings)])
    distinct = np.unique(known)
    if len(distinct) > MOST_LEVELS_COUNT:
        return _grouped(known, distinct)
    return Scale(value=distinct, border_value=_borders(distinct, distinct))


def level_of(scale: Scale, ratings: FloatArray) -> IntArray:
    """The level of each rating, the nearest one for a rating beyond the scale; -1 where unknown."""
    level = np.searchsorted(scale.border_value[1:-1], ratings, side="right")
    return np.where(np.isnan(ratings), -1, level).astype(np.int64)


def _grouped(known_ratings: FloatArray, distinct_ratings: FloatArray) -> Scale:
    parts = np.linspace(0.0, 1.0, MOST_LEVELS_COUNT + 1)[1:-1]
    firsts = np.unique(
        np.searchsorted(distinct_ratings, np.quantile(known_ratings, parts, method="nearest"))
    )
    groups = [group for group in np.split(distinct_ratings, firsts) if len(group)]
    members = [
        known_ratings[(known_ratings >= group[0]) & (known_ratings <= group[-1])]
        for group in groups
    ]
    value = np.array([group.mean() for group in members])
    inner = [(before[-1] + after[0]) / 2.0 for before, after in pairwise(groups)]
    return Scale(
        value=value, border_value=np.array([distinct_ratings[0], *inner, distinct_ratings[-1]])
    )


def _borders(value: FloatArray, distinct_ratings: FloatArray) -> FloatArray:
    """Half-way between neighbours, and as far beyond the ends as the nearest neighbour is off."""
    inner = (value[1:] + value[:-1]) / 2.0
    first = value[0] - (distinct_ratings[1] - distinct_ratings[0]) / 2.0
    last = value[-1] + (distinct_ratings[-1] - distinct_ratings[-2]) / 2.0
    return np.concatenate([[first], inner, [last]])
