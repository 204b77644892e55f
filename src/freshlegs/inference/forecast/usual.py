"""What is usual for a person, from the days before only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.panel import FloatArray

BORROWED_DAYS = 8.0
"""What is usual for people counts as much as so many own days; elicited."""
MOST_Z = 3.0
"""Nothing counts as farther from the usual than so many standard deviations."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Usual:
    """Mean and standard deviation of each column, shape (columns,) or (days, columns)."""

    mean: FloatArray
    spread: FloatArray


def usual_of_people(value: list[FloatArray]) -> Usual:
    """The mean over people of each one's mean and standard deviation, shapes (days, columns).

    A column that nobody has gets 0 and 1.
    """
    known = [~np.isnan(one) for one in value]
    counts = np.array([one.sum(axis=0) for one in known], dtype=np.float64)
    sums = np.array([np.nansum(one, axis=0) for one in value])
    squares = np.array([np.nansum(one**2, axis=0) for one in value])
    mean = sums / np.maximum(counts, 1.0)
    spread = np.sqrt(np.maximum(squares / np.maximum(counts, 1.0) - mean**2, 0.0))
    people = np.maximum((counts > 0).sum(axis=0), 1)
    middle, width = mean.sum(axis=0) / people, spread.sum(axis=0) / people
    return Usual(mean=middle, spread=np.where(width > 0.0, width, 1.0))


def usual_before(value: FloatArray, people: Usual) -> Usual:
    """What was usual before each day, leaning on people's usual at first, (days, columns)."""
    away = value - people.mean
    count = _sum_before(~np.isnan(value)) + BORROWED_DAYS
    mean = _sum_before(np.nan_to_num(away)) / count
    squares = _sum_before(np.nan_to_num(away**2)) + BORROWED_DAYS * people.spread**2
    spread = np.sqrt(np.maximum(squares / count - mean**2, (1e-3 * people.spread) ** 2))
    return Usual(mean=people.mean + mean, spread=spread)


def in_own_units(value: FloatArray, usual: Usual) -> FloatArray:
    """How far from the usual, in own standard deviations, within 3; 0 where unknown."""
    z = np.clip((value - usual.mean) / usual.spread, -MOST_Z, MOST_Z)
    return np.nan_to_num(z)


def _sum_before(value: FloatArray) -> FloatArray:
    """The sum over the days before each, shape (days, columns)."""
    total: FloatArray = np.cumsum(value, axis=0, dtype=np.float64)
    return np.vstack([np.zeros((1, value.shape[1])), total[:-1]])
