"""How often a normal day of this runner reaches each level, and how a rating weighs a hazard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.heaviness import (
    LEVELS_COUNT,
    NORMAL_HAZARD,
    POPULATION_LEVEL_PROBABILITIES,
    level_of,
)

type FloatArray = NDArray[np.float64]

POPULATION_ENTRIES_COUNT = 20
"""The population counts as much as this many own ratings; elicited."""

HALF_LIFE_DAYS = 60.0
"""A rating this old counts half: what is normal for a runner drifts slowly; elicited, and the best
of those tried on real diaries."""


def level_counts(ratings: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    """How often each level 0 ... 10 was rated, by age [days] and heaviness [0-10] of each rating.

    A rating of today counts 1, one of `HALF_LIFE_DAYS` ago one half.
    """
    counts = [0.0] * LEVELS_COUNT
    for age_days, heaviness in ratings:
        counts[level_of(heaviness)] += 0.5 ** (age_days / HALF_LIFE_DAYS)
    return tuple(counts)


def mean_thresholds(counts: Sequence[float]) -> FloatArray:
    """b_0 ... b_11 [-] of the runner where every level has its mean chance, shape (12,).

    A level that a normal day reaches with chance F has b = -ln(1 - F); b_0 is infinite and b_11
    zero. The population counts as `POPULATION_ENTRIES_COUNT` ratings beside the runner's own.
    """
    own = np.zeros(LEVELS_COUNT)
    own[: len(counts)] = counts
    entries = POPULATION_ENTRIES_COUNT * np.array(POPULATION_LEVEL_PROBABILITIES) + own
    below = np.clip(np.cumsum(entries / entries.sum())[:-1], 1e-12, 1.0)
    return np.concatenate([[np.inf], -np.log(below), [0.0]])


def weight_of_rating(
    hazard: FloatArray, threshold_ratio: FloatArray, heaviness: float
) -> FloatArray:
    """The chance [0-1] of exactly this rating [0-10] at each hazard [-], shape (draws, any)."""
    level = level_of(heaviness)
    scaled = hazard / NORMAL_HAZARD
    above = np.exp(-threshold_ratio[:, level + 1, None] * scaled)
    if level == 0:
        return above
    return above - np.exp(-threshold_ratio[:, level, None] * scaled)
