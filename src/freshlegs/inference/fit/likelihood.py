"""How well a runner's numbers fit the ratings, and which way they fit better.

A rating k says that no step beyond k was taken and that step k was: with the steps
e_k = b_k - b_k+1 and the hazard g of the day in normal days, it has the chance
exp(-g * sum of e beyond k) * (1 - exp(-g * e_k)). The steps are positive on their own, so nothing
has to keep the thresholds in order.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.rated import Rated

MOST_LN = 30.0
"""A logarithm beyond it, or below its negative, is taken for it: no runner comes near."""
LEAST_STEP_RATIO, MOST_STEP_RATIO = 1e-6, 500.0
"""Within these exp(step) - 1 is exact enough, and four times as fast as `expm1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The rated days under some rows of numbers: the first axis is the rows, the second the days.

    `total_hazard` is the hazard before damping, `normal_ratio` the whole in normal days, and
    `beyond_ratio` and `reached_ratio` are that times the steps beyond the rating and the one it
    stands on. `slope_part` and `bend_part` are the first and the second derivative of the
    log-likelihood by the logarithm of `normal_ratio`; `stepped_part` is due to what was reached.
    """

    total_hazard: FloatArray
    normal_ratio: FloatArray
    beyond_ratio: FloatArray
    reached_ratio: FloatArray
    stepped_part: FloatArray
    slope_part: FloatArray
    bend_part: FloatArray


def days_of(rated: Rated, numbers_ln: FloatArray) -> Days:
    """Work out the days for each row of numbers, shape (rows, numbers)."""
    at = rated.layout
    plain = plain_of(numbers_ln)
    rest = plain[:, at.unexplained, None] + rated.carried
    total = plain[:, at.causes] @ rated.dose.T + rest
    damped_ln = numbers_ln[:, at.knots] @ rated.knot_part.T
    damped_ln = damped_ln - plain[:, at.dampers] @ rated.damper.T
    normal = total * np.exp(np.clip(damped_ln, -MOST_LN, MOST_LN)) / NORMAL_HAZARD
    beyond = (plain[:, at.steps] @ rated.beyond_part.T) * normal
    taken = rated.level > 0
    reached = np.where(taken, (plain[:, at.steps] @ rated.reached_part.T) * normal, 1.0)
    safe = np.clip(reached, LEAST_STEP_RATIO, MOST_STEP_RATIO)
    stepped = np.where(taken, safe / (np.exp(safe) - 1.0), 0.0)
    return Days(
        total_hazard=total,
        normal_ratio=normal,
        beyond_ratio=beyond,
        reached_ratio=reached,
        stepped_part=stepped,
        slope_part=stepped - beyond,
        bend_part=stepped * (1.0 - safe - stepped) - beyond,
    )


def marked_hazard(rated: Rated, plain_value: FloatArray) -> FloatArray:
    """The hazard of the marked days weighed by how it fits, shape (rows, marked)."""
    at = rated.layout
    fitted = rated.dose[rated.marked] * rated.fit_ratio[:, :-1]
    rest = plain_value[:, at.unexplained, None] + rated.carried[rated.marked]
    weighed: FloatArray = plain_value[:, at.causes] @ fitted.T + rest * rated.fit_ratio[:, -1]
    return weighed


def log_likelihood(rated: Rated, numbers_ln: FloatArray) -> FloatArray:
    """The log-likelihood of each row of numbers, shape (rows,)."""
    days = days_of(rated, numbers_ln)
    safe = np.clip(days.reached_ratio, LEAST_STEP_RATIO, MOST_STEP_RATIO)
    taken = np.log(1.0 - np.exp(-safe)) + np.log(np.minimum(days.reached_ratio / safe, 1.0))
    value: FloatArray = (np.where(rated.level > 0, taken, 0.0) - days.beyond_ratio).sum(axis=1)
    if len(rated.marked):
        weighed = marked_hazard(rated, plain_of(numbers_ln))
        value = value + np.log(weighed / days.total_hazard[:, rated.marked]).sum(axis=1)
    return value


def likelihood_gradient(rated: Rated, numbers_ln: FloatArray) -> FloatArray:
    """The gradient of the log-likelihood at each row of numbers, shape (rows, numbers)."""
    at, plain = rated.layout, plain_of(numbers_ln)
    days = days_of(rated, numbers_ln)
    gradient = np.empty_like(numbers_ln)
    steps = days.stepped_part @ rated.reached_part
    gradient[:, at.steps] = steps - plain[:, at.steps] * (days.normal_ratio @ rated.beyond_part)
    gradient[:, at.dampers] = -plain[:, at.dampers] * (days.slope_part @ rated.damper)
    gradient[:, at.knots] = days.slope_part @ rated.knot_part
    pull = days.slope_part / days.total_hazard
    pull[:, rated.marked] -= 1.0 / days.total_hazard[:, rated.marked]
    toward, toward_rest = pull @ rated.dose, pull.sum(axis=1)
    if len(rated.marked):
        fitted = 1.0 / marked_hazard(rated, plain)
        toward = toward + fitted @ (rated.dose[rated.marked] * rated.fit_ratio[:, :-1])
        toward_rest = toward_rest + fitted @ rated.fit_ratio[:, -1]
    gradient[:, at.causes] = plain[:, at.causes] * toward
    gradient[:, at.unexplained] = plain[:, at.unexplained] * toward_rest
    return gradient


def plain_of(numbers_ln: FloatArray) -> FloatArray:
    """The numbers themselves, of their logarithms."""
    plain: FloatArray = np.exp(np.clip(numbers_ln, -MOST_LN, MOST_LN))
    return plain
