"""What a diary taught about one runner: strengths, their spreads, and how often each was met."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.inference.fit.layout import Layout
from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.fit.skew import Shape, quantile_ln

LEAST_EXPOSURES_COUNT = 3
"""With fewer a strength is not called learnt, and the population's stands in for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What a diary taught: medians, spreads and covariance of logarithms, levels now, exposures.

    `hazard` is the median of the hazard of one dose [-] and `hazard_spread_ln` the standard
    deviation of its logarithm, shape (causes,); so are `damping` and `damping_spread_ln`, shape
    (dampers,). `exposures_count` says on how many rated days, or in how many long episodes, each
    cause was met. `threshold_ratio` are b_0 = inf ... b_K+1 = 0 of the last day, shape (K + 2,).
    `carried` is the unexplained hazard that was left on each day of the days before, shape (days,).

    The rest is for drawing and for starting the next fit: of all numbers (see `layout`) the
    likeliest (`top_ln`), the mean, the covariance and the shape about them.
    """

    hazard: FloatArray
    hazard_spread_ln: FloatArray
    exposures_count: IntArray
    damping: FloatArray
    damping_spread_ln: FloatArray
    unexplained_hazard: float
    unexplained_spread_ln: float
    threshold_ratio: FloatArray
    carried: FloatArray
    layout: Layout
    top_ln: FloatArray
    mean_ln: FloatArray
    covariance: FloatArray
    shape: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """Equally likely runners, one a row: strengths, dampings, the unexplained, levels now."""

    hazard: FloatArray
    damping: FloatArray
    unexplained_hazard: FloatArray
    threshold_ratio: FloatArray


def draws(learnt: Learnt, count: int, rng: np.random.Generator) -> Draws:
    """Draw runners who could have written the diary, `count` of them."""
    numbers = numbers_drawn(learnt, count, rng)
    at = learnt.layout
    return Draws(
        hazard=np.exp(numbers[:, at.causes]),
        damping=np.exp(numbers[:, at.dampers]),
        unexplained_hazard=np.exp(numbers[:, at.unexplained]),
        threshold_ratio=thresholds_of(numbers, at),
    )


def numbers_drawn(learnt: Learnt, count: int, rng: np.random.Generator) -> FloatArray:
    """Draw rows of logarithms, shape (draws, numbers): each skewed, together as they were found."""
    spread = np.sqrt(np.diag(learnt.covariance))
    root = np.linalg.cholesky(learnt.covariance / np.outer(spread, spread))
    place = rng.standard_normal((count, len(spread))) @ root.T
    return quantile_ln(place, learnt.mean_ln, spread, learnt.shape.skew_ratio)


def thresholds_of(numbers_ln: FloatArray, layout: Layout) -> FloatArray:
    """b_0 = inf ... b_K+1 = 0 of the last day of each row of logarithms, shape (rows, K + 2)."""
    steps = np.exp(numbers_ln[:, layout.steps])
    scale = np.exp(numbers_ln[:, layout.knots.stop - 1])
    above = np.cumsum(steps[:, ::-1], axis=1)[:, ::-1] * scale[:, None]
    edge = np.ones((len(numbers_ln), 1))
    thresholds: FloatArray = np.hstack([np.inf * edge, above, 0.0 * edge])
    return thresholds


def is_learnt(learnt: Learnt) -> NDArray[np.bool_]:
    """Tell which causes were met often enough to be called learnt, shape (causes,)."""
    return np.greater_equal(learnt.exposures_count, LEAST_EXPOSURES_COUNT)
