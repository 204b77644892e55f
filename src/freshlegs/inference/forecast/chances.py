"""From thresholds to the chance of each level, the mean and the range of a rating."""

from __future__ import annotations

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.scale import Scale

NODES_COUNT = 9
LEAST_CHANCE = 1e-9

_NODE, _WEIGHT = np.polynomial.hermite_e.hermegauss(NODES_COUNT)


def chances_of(threshold_ln: FloatArray, variance: FloatArray) -> FloatArray:
    """The chance of each level, not knowing the person exactly, shape (..., steps + 1)."""
    reached = np.zeros_like(threshold_ln)
    for node, weight in zip(_NODE, _WEIGHT / _WEIGHT.sum(), strict=True):
        at = np.clip(threshold_ln + node * np.sqrt(variance), -30.0, 5.0)
        reached -= weight * np.expm1(-np.exp(at))
    reached = np.minimum.accumulate(reached, axis=-1)
    edge = np.ones((*reached.shape[:-1], 1))
    all_reached = np.concatenate([edge, reached, 0.0 * edge], axis=-1)
    return np.maximum(-np.diff(all_reached, axis=-1), LEAST_CHANCE)


def means_of(chances: FloatArray, scale: Scale) -> FloatArray:
    """The mean rating, shape (...)."""
    mean: FloatArray = chances @ scale.value / chances.sum(axis=-1)
    return mean


def log_chances_of(chances: FloatArray, level: IntArray) -> FloatArray:
    """The logarithm of the chance of what was rated, 0 where nothing was, shape (...)."""
    found = np.take_along_axis(chances, np.maximum(level, 0)[..., None], axis=-1)[..., 0]
    return np.where(level >= 0, np.log(found), 0.0)


def quantiles_of(chances: FloatArray, scale: Scale, part: FloatArray) -> FloatArray:
    """Where the lowest `part` [0-1] of the ratings ends, a level's chance spread between borders.

    Shapes (days, levels) and (days,).
    """
    below = np.cumsum(chances / chances.sum(axis=1, keepdims=True), axis=1)
    edge = np.zeros((len(below), 1))
    reached = np.hstack([edge, below])
    level = np.minimum((below < part[:, None]).sum(axis=1), chances.shape[1] - 1)
    rows = np.arange(len(level))
    start = reached[rows, level]
    inside = (part - start) / np.maximum(reached[rows, level + 1] - start, LEAST_CHANCE)
    low, high = scale.border_value[level], scale.border_value[level + 1]
    quantile: FloatArray = low + np.clip(inside, 0.0, 1.0) * (high - low)
    return quantile
