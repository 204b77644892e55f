"""One morning of several people: the chances before the rating, and what the rating teaches.

It is the model of `inference.fit`: a rating k says that no step beyond k was taken and that step k
was, so it has the chance exp(-g * b_k+1) * (1 - exp(-g * e_k)), g being the day's hazard and e_k
the steps. A person's numbers are held as a normal distribution; after the rating they are the
normal distribution with the mean and the covariance that the exact posterior has (assumed-density
filtering). Taking the likeliest numbers instead makes forecasts too heavy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.places import Places

NODES_COUNT = 7
LEAST_LN, MOST_LN = -12.0, 3.0
"""A strength or step beyond it is taken for it."""
LEAST_VARIANCE = 1e-6

_NODE, _NODE_WEIGHT = np.polynomial.hermite_e.hermegauss(NODES_COUNT)
_FIRST, _SECOND = np.repeat(_NODE, NODES_COUNT), np.tile(_NODE, NODES_COUNT)
_WEIGHT = np.outer(_NODE_WEIGHT, _NODE_WEIGHT).ravel() / _NODE_WEIGHT.sum() ** 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Belief:
    """What is believed of each person: mean_ln (people, size), covariance (people, size, size)."""

    mean_ln: FloatArray
    covariance: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Morning:
    """The logarithms of the day's thresholds times its hazard, before the rating.

    `common_part` is how each number moves all of them, shape (people, size). `step_hazard` are
    the steps and `beyond_hazard` their sums from each threshold on, shape (people, steps), before
    the day's hazard, whose logarithm is `shift_ln`, shape (people,).
    """

    common_part: FloatArray
    step_hazard: FloatArray
    beyond_hazard: FloatArray
    shift_ln: FloatArray


def morning_of(places: Places, belief: Belief, sign_z: FloatArray, weekday_number: int) -> Morning:
    """Work out a morning from what is believed and what the days before say (people, signs)."""
    plain = np.exp(np.clip(belief.mean_ln, LEAST_LN, MOST_LN))
    dose = plain[:, places.doses] * np.maximum(sign_z, 0.0)
    damper = plain[:, places.dampers] * np.maximum(-sign_z, 0.0)
    hazard = 1.0 + dose.sum(axis=1)
    today = places.weekdays.start + weekday_number
    common = np.zeros_like(belief.mean_ln)
    common[:, [0, 1, 2, today]] = 1.0
    common[:, places.doses] = dose / hazard[:, None]
    common[:, places.dampers] = -damper
    normal_ln = belief.mean_ln[:, [0, 1, 2, today]].sum(axis=1)
    step = plain[:, places.steps]
    return Morning(
        common_part=common,
        step_hazard=step,
        beyond_hazard=np.cumsum(step[:, ::-1], axis=1)[:, ::-1],
        shift_ln=normal_ln + np.log(hazard) - damper.sum(axis=1),
    )


def thresholds_of(
    places: Places, belief: Belief, morning: Morning
) -> tuple[FloatArray, FloatArray]:
    """The mean and the variance of the logarithms of the thresholds, shape (people, steps)."""
    part = _parts(morning)
    moved = np.einsum("pij,pj->pi", belief.covariance, morning.common_part)
    alone = np.einsum("pi,pi->p", moved, morning.common_part)
    crossed = np.einsum("pkj,pj->pk", part, moved[:, places.steps])
    block = belief.covariance[:, places.steps, places.steps]
    within = np.einsum("pkj,pkj->pk", part @ block, part)
    mean = np.log(morning.beyond_hazard) + morning.shift_ln[:, None]
    return mean, np.maximum(alone[:, None] + 2.0 * crossed + within, LEAST_VARIANCE)


def taught(places: Places, belief: Belief, morning: Morning, level: IntArray) -> Belief:
    """What is believed after the ratings; `level` is -1 where there was none, shape (people,)."""
    moves = _moves(places, morning, level)
    moved = moves @ belief.covariance
    before = moved @ moves.transpose(0, 2, 1) + LEAST_VARIANCE * np.eye(2)
    away, after = _tilted(_means(morning, level), before, level, morning.step_hazard.shape[1])
    inverse = np.linalg.inv(before)
    gain = inverse @ (before - after) @ inverse
    step = np.einsum("pin,pi->pn", moved, np.einsum("pij,pj->pi", inverse, away))
    return Belief(
        mean_ln=belief.mean_ln + step,
        covariance=belief.covariance - moved.transpose(0, 2, 1) @ (gain @ moved),
    )


def _parts(morning: Morning) -> FloatArray:
    """How much each step makes up of what lies from each threshold on, (people, steps, steps)."""
    upper = np.triu(np.ones((morning.step_hazard.shape[1],) * 2))
    parts: FloatArray = upper * morning.step_hazard[:, None, :] / morning.beyond_hazard[:, :, None]
    return parts


def _moves(places: Places, morning: Morning, level: IntArray) -> FloatArray:
    """How the numbers move the step that was taken and the sum of those that were not."""
    rows = np.arange(len(level))
    last = morning.step_hazard.shape[1] - 1
    moves = np.repeat(morning.common_part[:, None, :], 2, axis=1)
    moves[rows, 0, places.steps.start + np.maximum(level - 1, 0)] += 1.0
    moves[:, 1, places.steps] += _parts(morning)[rows, np.clip(level, 0, last)]
    return moves * _counts(level, last + 1).T[:, :, None]


def _counts(level: IntArray, steps_count: int) -> FloatArray:
    """Whether a step was taken, and whether some were not: 0 or 1, shape (2, people)."""
    return np.array([level > 0, (level >= 0) & (level < steps_count)], dtype=np.float64)


def _means(morning: Morning, level: IntArray) -> FloatArray:
    rows = np.arange(len(level))
    last = morning.step_hazard.shape[1] - 1
    reached = morning.step_hazard[rows, np.maximum(level - 1, 0)]
    beyond = morning.beyond_hazard[rows, np.clip(level, 0, last)]
    means: FloatArray = np.log(np.stack([reached, beyond], axis=1)) + morning.shift_ln[:, None]
    return means


def _tilted(
    mean_ln: FloatArray, covariance: FloatArray, level: IntArray, steps_count: int
) -> tuple[FloatArray, FloatArray]:
    """How far the rating moves the two logarithms, and their covariance after it."""
    first, second = _nodes(covariance)
    reached = np.exp(np.clip(mean_ln[:, :1] + first, -30.0, 5.0))
    beyond = np.exp(np.clip(mean_ln[:, 1:] + second, -30.0, 5.0))
    taken, left = _counts(level, steps_count)[:, :, None]
    weight = _WEIGHT * np.exp(taken * np.log(-np.expm1(-reached)) - left * beyond)
    weight /= np.maximum(weight.sum(axis=1, keepdims=True), 1e-300)
    both = np.stack([first, second], axis=1)
    away = (both * weight[:, None, :]).sum(axis=2)
    square = (both * weight[:, None, :]) @ both.transpose(0, 2, 1)
    return away, square - away[:, :, None] * away[:, None, :]


def _nodes(covariance: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The points of a two-dimensional quadrature about 0, shape (people, nodes) each."""
    root = np.sqrt(covariance[:, 0, 0])
    slant = covariance[:, 1, 0] / root
    rest = np.sqrt(np.maximum(covariance[:, 1, 1] - slant**2, 1e-12))
    first = root[:, None] * _FIRST
    return first, slant[:, None] * _FIRST + rest[:, None] * _SECOND
