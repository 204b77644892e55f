"""How several people use the scale: the levels of a normal day, and how far people differ."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from freshlegs.inference.fit.learnt import Learnt
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.skew import quantile_ln

NODES_COUNT = 11
LEAST_COUNT = 1e-3
MOST_ENTRIES_COUNT = 1000.0
"""Nobody uses the scale so much like others that a thousand ratings would not tell them apart."""
_PLACE, _WEIGHT = np.polynomial.hermite_e.hermegauss(NODES_COUNT)
_WEIGHT = _WEIGHT / _WEIGHT.sum()


def pooled_counts(
    found: Sequence[Learnt], elicited_count: FloatArray, elicited_people_count: float
) -> FloatArray:
    """Dirichlet pseudo-counts of the levels of a normal day, by people's moments, shape (levels,).

    What was elicited counts as much as `elicited_people_count` of them.
    """
    moments = np.array([_moments(one) for one in found]).sum(axis=0)
    moments = moments + elicited_people_count * _dirichlet_moments(elicited_count)
    mean, square = moments / (len(found) + elicited_people_count)
    apart = float((square - mean**2).sum())
    entries = float((mean * (1.0 - mean)).sum()) / max(apart, 1e-9) - 1.0
    entries = min(max(entries, 1.0), MOST_ENTRIES_COUNT)
    counts: FloatArray = np.maximum(entries * mean, LEAST_COUNT)
    return counts


def _moments(one: Learnt) -> FloatArray:
    """The mean and the mean square of a person's chance of each level, shape (2, levels)."""
    steps = one.layout.steps
    spread = np.sqrt(np.diag(one.covariance))[steps]
    step_ln = quantile_ln(_PLACE[:, None], one.mean_ln[steps], spread, one.shape.skew_ratio[steps])
    passed = np.exp(-np.exp(step_ln))
    return np.array([_chances(passed, power) for power in (1, 2)])


def _chances(passed_probability: FloatArray, power_count: int) -> FloatArray:
    """The mean of each level's chance to a power, the steps told apart, shape (levels,)."""
    below = _WEIGHT @ passed_probability**power_count
    reached = _WEIGHT @ (1.0 - passed_probability) ** power_count
    beyond = np.cumprod(below[::-1])[::-1]
    chances: FloatArray = np.append(beyond, 1.0) * np.insert(reached, 0, 1.0)
    return chances


def _dirichlet_moments(count: FloatArray) -> FloatArray:
    total = count.sum()
    mean = count / total
    return np.array([mean, mean * (count + 1.0) / (total + 1.0)])
