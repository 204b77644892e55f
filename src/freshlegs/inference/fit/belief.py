"""The prior in the numbers that are fitted: how likely each row of logarithms was beforehand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.layout import KNOT_DAYS, Layout
from freshlegs.inference.fit.likelihood import MOST_LN
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.prior import Prior

LEAST_HAZARD = 1e-9
LEAST_SPREAD_LN = 1e-3
"""What is said to be known exactly is taken to be known this well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """Logarithms are normal about `middle_ln` with `precision_ratio`; the steps are not.

    Of a step e the chance 1 - exp(-e) is Beta distributed with `entries_count` at the level and
    `below_count` below it: so the levels of a normal day are Dirichlet distributed.
    """

    layout: Layout
    middle_ln: FloatArray
    precision_ratio: FloatArray
    entries_count: FloatArray
    below_count: FloatArray


def belief_of(prior: Prior, layout: Layout) -> Belief:
    """Put a prior into the row of numbers."""
    middle = np.zeros(layout.size)
    middle[layout.causes] = np.log(np.maximum(prior.hazard, LEAST_HAZARD))
    middle[layout.dampers] = np.log(np.maximum(prior.damping, LEAST_HAZARD))
    middle[layout.unexplained] = np.log(prior.unexplained_hazard)
    spread = np.full(layout.size, np.inf)
    spread[layout.causes] = np.maximum(prior.hazard_spread_ln, LEAST_SPREAD_LN)
    spread[layout.dampers] = np.maximum(prior.damping_spread_ln, LEAST_SPREAD_LN)
    spread[layout.unexplained] = max(prior.unexplained_spread_ln, LEAST_SPREAD_LN)
    precision = np.diag(spread**-2.0)
    precision[layout.knots, layout.knots] = drift_precision(prior, layout.knots_count)
    entries, below = prior.level_counts[1:], np.cumsum(prior.level_counts)[:-1]
    middle[layout.steps] = np.log(np.log1p(entries / below))
    return Belief(
        layout=layout,
        middle_ln=middle,
        precision_ratio=precision,
        entries_count=entries,
        below_count=below,
    )


def log_prior(belief: Belief, numbers_ln: FloatArray) -> FloatArray:
    """The log-density of each row of numbers beforehand, shape (rows,)."""
    steps = belief.layout.steps
    away = _away(belief, numbers_ln)
    step = _step(numbers_ln[:, steps])
    normal = -0.5 * ((away @ belief.precision_ratio) * away).sum(axis=1)
    taken = (belief.entries_count - 1.0) * np.log(-np.expm1(-step))
    value: FloatArray = taken - belief.below_count * step + numbers_ln[:, steps]
    return normal + value.sum(axis=1)


def prior_gradient(belief: Belief, numbers_ln: FloatArray) -> FloatArray:
    """The gradient of the log-density at each row of numbers, shape (rows, numbers)."""
    steps = belief.layout.steps
    gradient: FloatArray = -_away(belief, numbers_ln) @ belief.precision_ratio
    step = _step(numbers_ln[:, steps])
    taken = (belief.entries_count - 1.0) * step / np.expm1(step)
    gradient[:, steps] = taken - belief.below_count * step + 1.0
    return gradient


def prior_curvature(belief: Belief, numbers_ln: FloatArray) -> FloatArray:
    """Minus the second derivatives of the log-density, shape (numbers, numbers)."""
    second = belief.precision_ratio.copy()
    places = np.arange(belief.layout.size)[belief.layout.steps]
    step = _step(numbers_ln[belief.layout.steps])
    taken = step / np.expm1(step)
    bend = (belief.entries_count - 1.0) * taken * (1.0 - step - taken)
    second[places, places] = belief.below_count * step - bend
    return second


def drawn_from(belief: Belief, rows_count: int, rng: np.random.Generator) -> FloatArray:
    """Rows of numbers drawn from the prior, shape (rows, numbers)."""
    steps = belief.layout.steps
    others = np.ones(belief.layout.size, dtype=np.bool_)
    others[steps] = False
    root = np.linalg.cholesky(np.linalg.inv(belief.precision_ratio[np.ix_(others, others)]))
    drawn = np.tile(belief.middle_ln, (rows_count, 1))
    drawn[:, others] += rng.standard_normal((rows_count, int(others.sum()))) @ root.T
    taken = rng.beta(
        belief.entries_count, belief.below_count, (rows_count, steps.stop - steps.start)
    )
    drawn[:, steps] = np.log(np.maximum(-np.log1p(-np.minimum(taken, 1 - 1e-12)), 1e-300))
    return np.clip(drawn, -MOST_LN, MOST_LN)


def _away(belief: Belief, numbers_ln: FloatArray) -> FloatArray:
    away = numbers_ln - belief.middle_ln
    away[:, belief.layout.steps] = 0.0
    return away


def _step(numbers_ln: FloatArray) -> FloatArray:
    return np.exp(np.clip(numbers_ln, -MOST_LN, 5.0))


def drift_precision(prior: Prior, knots_count: int) -> FloatArray:
    """The inverse covariance of a drift that forgets half in `half_life_days`, (knots, knots)."""
    kept = 0.5 ** (KNOT_DAYS / prior.half_life_days)
    fresh = 1.0 / (1.0 - kept**2)
    diagonal = np.full(knots_count, fresh * (1.0 + kept**2))
    diagonal[[0, -1]] = fresh
    if knots_count == 1:
        diagonal[:] = 1.0
    beside = np.full(knots_count - 1, -kept * fresh)
    precision = np.diag(diagonal) + np.diag(beside, 1) + np.diag(beside, -1)
    drift: FloatArray = precision / max(prior.drift_spread_ln, LEAST_SPREAD_LN) ** 2
    return drift
