"""The likeliest numbers of a runner, found by Newton's steps that never go downhill."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.belief import Belief, log_prior, prior_curvature, prior_gradient
from freshlegs.inference.fit.curvature import curvature
from freshlegs.inference.fit.likelihood import likelihood_gradient, log_likelihood
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.rated import Rated

MOST_ROUNDS_COUNT = 60
CLOSE_NATS = 1e-7
"""A step that promises less is the last one."""
LONGEST_STEP_LN = 1.5
FIRST_DAMP_RATIO = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is climbed: the ratings of a runner and what was believed before."""

    rated: Rated
    belief: Belief


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """The likeliest numbers, shape (numbers,), and minus the second derivatives there."""

    numbers_ln: FloatArray
    precision_ratio: FloatArray


def log_posterior(target: Target, numbers_ln: FloatArray) -> FloatArray:
    """The log-density of each row of numbers but for a constant, shape (rows,)."""
    return log_likelihood(target.rated, numbers_ln) + log_prior(target.belief, numbers_ln)


def gradient_at(target: Target, numbers_ln: FloatArray) -> FloatArray:
    """The gradient of the log-density at each row of numbers, shape (rows, numbers)."""
    told = likelihood_gradient(target.rated, numbers_ln)
    return told + prior_gradient(target.belief, numbers_ln)


def precision_at(target: Target, numbers_ln: FloatArray) -> FloatArray:
    """Minus the second derivatives of the log-density, shape (numbers, numbers)."""
    return curvature(target.rated, numbers_ln) + prior_curvature(target.belief, numbers_ln)


def climb(target: Target, start_ln: FloatArray) -> Top:
    """Climb from `start_ln`, shape (numbers,), to the top near it."""
    here, precision = start_ln, precision_at(target, start_ln)
    value, damp = _value(target, here), 0.0
    for _ in range(MOST_ROUNDS_COUNT):
        gradient = gradient_at(target, here[None, :])[0]
        step = _step(precision, gradient, damp)
        if step is not None and gradient @ step < CLOSE_NATS:
            break
        there = here if step is None else here + step
        there_value = _value(target, there)
        if there_value > value:
            here, value, precision = there, there_value, precision_at(target, there)
            damp = damp / 10.0 if damp > FIRST_DAMP_RATIO else 0.0
        else:
            damp = max(10.0 * damp, FIRST_DAMP_RATIO)
    return Top(numbers_ln=here, precision_ratio=precision)


def _value(target: Target, numbers_ln: FloatArray) -> float:
    return float(log_posterior(target, numbers_ln[None, :])[0])


def _step(
    precision_ratio: FloatArray, slope_part: FloatArray, damp_ratio: float
) -> FloatArray | None:
    """Newton's step, shorter the more it is damped; None where the ground bends upwards."""
    bent = precision_ratio + damp_ratio * np.diag(1.0 + np.abs(np.diag(precision_ratio)))
    try:
        np.linalg.cholesky(bent)
    except np.linalg.LinAlgError:
        return None
    step = np.linalg.solve(bent, slope_part)
    longest = float(np.abs(step).max(initial=0.0))
    short: FloatArray = step * min(1.0, LONGEST_STEP_LN / max(longest, LONGEST_STEP_LN))
    return short
