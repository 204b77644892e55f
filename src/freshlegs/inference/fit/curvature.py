"""How sharply the ratings tell a runner's numbers: the second derivatives, exactly."""

from __future__ import annotations

import numpy as np

from freshlegs.inference.fit.likelihood import days_of, marked_hazard, plain_of
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.rated import Rated


def curvature(rated: Rated, numbers_ln: FloatArray) -> FloatArray:
    """Minus the second derivatives of the log-likelihood, shape (numbers, numbers)."""
    at = rated.layout
    plain_value = plain_of(numbers_ln)
    days = days_of(rated, numbers_ln[None, :])
    slope_part, bend = days.slope_part[0], days.bend_part[0]
    moves_part, parts = _moves(rated, plain_value, days.total_hazard[0])
    second_part = np.zeros((at.size, at.size))
    second_part += moves_part.T @ (bend[:, None] * moves_part)
    _bow(second_part, rated, plain_value, slope_part)
    places = [*range(at.causes_count), at.unexplained]
    pull = slope_part.copy()
    pull[rated.marked] -= 1.0
    second_part[np.ix_(places, places)] += _spread(parts, pull)
    if len(rated.marked):
        weighed = _weighed_parts(rated, plain_value)
        second_part[np.ix_(places, places)] += _spread(weighed, np.ones(len(weighed)))
    _steps(
        second_part, rated, moves_part, _step_bends(rated, plain_value, days.normal_ratio[0], bend)
    )
    return -second_part


def _moves(
    rated: Rated, plain_value: FloatArray, total_hazard: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """How each number moves the logarithm of a day's hazard (days, numbers), and the shares."""
    at = rated.layout
    moves_part = np.zeros((len(total_hazard), at.size))
    moves_part[:, at.causes] = rated.dose * plain_value[at.causes] / total_hazard[:, None]
    moves_part[:, at.unexplained] = plain_value[at.unexplained] / total_hazard
    moves_part[:, at.dampers] = -rated.damper * plain_value[at.dampers]
    moves_part[:, at.knots] = rated.knot_part
    return moves_part, moves_part[:, [*range(at.causes_count), at.unexplained]]


def _bow(
    second_part: FloatArray, rated: Rated, plain_value: FloatArray, slope_part: FloatArray
) -> None:
    """A damping's logarithm moves the hazard's along a bow."""
    at = rated.layout
    places = np.arange(at.size)[at.dampers]
    second_part[places, places] -= plain_value[at.dampers] * (slope_part @ rated.damper)


def _spread(parts: FloatArray, weight: FloatArray) -> FloatArray:
    """The second derivatives of the weighed sum of logarithms of sums, by their shares."""
    spread: FloatArray = np.diag(weight @ parts) - parts.T @ (weight[:, None] * parts)
    return spread


def _weighed_parts(rated: Rated, plain_value: FloatArray) -> FloatArray:
    """The shares of the marked days after their marks, the unexplained last."""
    at = rated.layout
    fitted = rated.dose[rated.marked] * rated.fit_ratio[:, :-1] * plain_value[at.causes]
    rest = plain_value[at.unexplained] * rated.fit_ratio[:, -1:]
    total = marked_hazard(rated, plain_value[None, :])[0][:, None]
    weighed: FloatArray = np.hstack([fitted, rest]) / total
    return weighed


def _step_bends(
    rated: Rated, plain_value: FloatArray, normal_ratio: FloatArray, bend_part: FloatArray
) -> FloatArray:
    """The second derivative by each step and the hazard, shape (days, steps)."""
    beyond = normal_ratio[:, None] * plain_value[rated.layout.steps] * rated.beyond_part
    own = bend_part + beyond.sum(axis=1)
    bends_part: FloatArray = own[:, None] * rated.reached_part - beyond
    return bends_part


def _steps(
    second_part: FloatArray, rated: Rated, moves_part: FloatArray, bends_part: FloatArray
) -> None:
    at = rated.layout
    places = np.arange(at.size)[at.steps]
    across = bends_part.T @ moves_part
    second_part[at.steps, :] += across
    second_part[:, at.steps] += across.T
    second_part[places, places] += bends_part.sum(axis=0)
