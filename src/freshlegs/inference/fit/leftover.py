"""What earlier ratings said beyond every known cause, and what is left of it on each day.

As in `excess`, for all days at once: it carries over as unexplained and is never given to a cause.
"""

from __future__ import annotations

import numpy as np

from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.excess import EXCESS_DAYS
from freshlegs.inference.fit.likelihood import MOST_LN
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.rated import Rated
from freshlegs.inference.terms import UNEXPLAINED_SPREAD_LN_RATIO

LEAST_CHANCE = 1e-300
_SPREAD = np.linspace(-3.0, 3.0, 13)
_LUCK_PROBABILITY: FloatArray = np.exp(-0.5 * _SPREAD**2) * np.array([0.5, *[1.0] * 11, 0.5])
_NODE_PROBABILITY: FloatArray = _LUCK_PROBABILITY / _LUCK_PROBABILITY.sum()
_RATIO: FloatArray = np.exp(UNEXPLAINED_SPREAD_LN_RATIO * _SPREAD)


def leftover(
    rated: Rated, numbers_ln: FloatArray, excess_carry_over: float, days_count: int
) -> FloatArray:
    """The unexplained hazard [-] left on each day of the days before, shape (days,).

    The excess of a rated day is the posterior mean of its unexplained hazard under the rating
    above the mean beforehand, never below nought; a day without a rating only forgets.
    """
    plain = np.exp(np.clip(numbers_ln, -MOST_LN, MOST_LN))
    fresh = plain[rated.layout.unexplained] * _RATIO
    known = rated.dose @ plain[rated.layout.causes]
    scale = _scale(rated, numbers_ln, plain)
    steps = (
        rated.beyond_part @ plain[rated.layout.steps],
        rated.reached_part @ plain[rated.layout.steps],
    )
    left = np.zeros(days_count)
    for _ in range(EXCESS_DAYS):
        excess = left.copy()
        unexplained = left[rated.day, None] + fresh
        chance = _chance((unexplained + known[:, None]) * scale[:, None], steps, rated)
        weight = chance * _NODE_PROBABILITY
        mean = (weight * unexplained).sum(axis=1) / weight.sum(axis=1)
        excess[rated.day] = np.maximum(mean - float(_NODE_PROBABILITY @ fresh), 0.0)
        left[1:] = excess_carry_over * excess[:-1]
    return left


def _scale(rated: Rated, numbers_ln: FloatArray, plain_value: FloatArray) -> FloatArray:
    """What one unit of hazard is on each rated day, in normal days."""
    drift = rated.knot_part @ numbers_ln[rated.layout.knots]
    scale: FloatArray = (
        np.exp(drift - rated.damper @ plain_value[rated.layout.dampers]) / NORMAL_HAZARD
    )
    return scale


def _chance(
    normal_ratio: FloatArray, steps_value: tuple[FloatArray, FloatArray], rated: Rated
) -> FloatArray:
    """The chance of each day's rating at each hazard, but for a factor that all share."""
    beyond, reached = (part[:, None] * normal_ratio for part in steps_value)
    taken = np.where(rated.level[:, None] > 0, 1.0 - np.exp(-reached), 1.0)
    chance: FloatArray = np.exp(beyond.min(axis=1, keepdims=True) - beyond) * taken
    return np.maximum(chance, LEAST_CHANCE)
