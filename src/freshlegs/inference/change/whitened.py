"""A series that remembers the week before, made into one that does not.

Weeks are alike their neighbours, so a plain test for a shift finds one in every slow wave. With an
autocorrelation of r a week, the part of each value that the one before does not tell is
(y_i - r^g * y_i-1) / sqrt(1 - r^2g), g weeks apart: these are independent and of one spread.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type FloatArray = NDArray[np.float64]
type IntArray = NDArray[np.int64]

AUTOCORRELATION_RATIOS: tuple[float, ...] = (0.0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95)
"""What is tried for a week; a series that remembers more cannot be told from one that wanders."""
TINY_VALUE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Whitened:
    """One autocorrelation: what turns values into independent ones, and the shapes to look for.

    `part` and `scale` are the r^g and 1/sqrt(1 - r^2g) of each week, shape (weeks,); `shapes` are
    the unit vectors of what is looked for, cleared of the mean, shape (shapes, weeks), and
    `shape_size` how long they were before; `trend_part` is that of a straight line and `mean` that
    of the mean.
    """

    autocorrelation_ratio: float
    part: FloatArray
    scale: FloatArray
    mean: FloatArray
    shapes: FloatArray
    shape_size: FloatArray
    trend_part: FloatArray
    log_scale: float


def steps_at(weeks_count: int, splits: IntArray) -> FloatArray:
    """A step before each of the weeks at these places, shape (splits, weeks)."""
    return (np.arange(weeks_count) >= splits[:, None]).astype(np.float64)


def whitened(week: IntArray, shapes: FloatArray, autocorrelation_ratio: float) -> Whitened:
    """Make ready for the weeks that are known, in order, and the shapes that are looked for."""
    gap = np.diff(week)
    part = np.concatenate([[0.0], autocorrelation_ratio**gap])
    scale = 1.0 / np.sqrt(1.0 - part**2)
    plain = np.vstack([np.ones(len(week)), week.astype(np.float64), shapes])
    independent = _white(plain, part, scale)
    mean = independent[0] / np.linalg.norm(independent[0])
    others = independent[1:] - np.outer(independent[1:] @ mean, mean)
    length = np.maximum(np.linalg.norm(others, axis=1), TINY_VALUE)
    others /= length[:, None]
    return Whitened(
        autocorrelation_ratio=autocorrelation_ratio,
        part=part,
        scale=scale,
        mean=mean,
        shapes=others[1:],
        shape_size=length[1:],
        trend_part=others[0],
        log_scale=float(np.log(scale).sum()),
    )


def white(values: FloatArray, by: Whitened) -> FloatArray:
    """The independent parts of series, shape (series, weeks)."""
    return _white(values, by.part, by.scale)


def _white(values: FloatArray, part: FloatArray, scale: FloatArray) -> FloatArray:
    before = np.concatenate([np.zeros((len(values), 1)), values[:, :-1]], axis=1)
    independent: FloatArray = (values - part * before) * scale
    return independent


def remembering(
    week: IntArray, autocorrelation_ratio: float, count: int, rng: np.random.Generator
) -> FloatArray:
    """Series without a shift that remember so much of the week before, shape (series, weeks)."""
    part = np.concatenate([[0.0], autocorrelation_ratio ** np.diff(week)])
    fresh = rng.standard_normal((count, len(week))) * np.sqrt(1.0 - part**2)
    for at in range(1, len(week)):
        fresh[:, at] += part[at] * fresh[:, at - 1]
    return fresh
