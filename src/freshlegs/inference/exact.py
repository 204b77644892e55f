"""The shares of a day without drawing: the cause model's posterior means in closed form.

A rating weighs a hazard h by exp(-a*h) - exp(-b*h), which is the integral of h*exp(-s*h) over s
from a to b. Under the integral the causes factorise, since they are there or not independently of
each other, and a share c_i*g_i/h becomes c_i*g_i*exp(-s*h): so every posterior mean is a one-
dimensional integral of products, one factor a cause. Strengths are averaged by quadrature.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.terms import UNEXPLAINED_SPREAD_LN_RATIO, Terms

type FloatArray = NDArray[np.float64]

NODES_COUNT = 24
"""Nodes of the integral over each span; 24 leave an error below 1e-6 of a share."""
STRENGTH_NODES_COUNT = 9
MOST_EXPONENT = 600.0
"""Beyond it a factor would be nought, and nothing can be divided by that; no day comes near it."""
_PLACE, _WEIGHT = np.polynomial.legendre.leggauss(NODES_COUNT)
_SPREAD, _SPREAD_WEIGHT = np.polynomial.hermite_e.hermegauss(STRENGTH_NODES_COUNT)
_SPREAD_WEIGHT = _SPREAD_WEIGHT / _SPREAD_WEIGHT.sum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nodes:
    """Where the integral is taken: places s [1/hazard] and their weights, shape (nodes,)."""

    position: FloatArray
    weight: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """The parts of the integrand, shape (nodes, causes), for the unexplained (nodes,).

    `faded_part` is the mean of exp(-s*c), `felt_part` the mean of c*exp(-s*c), and
    `there_faded_part`, `there_felt_part` the same where the unseen part is there, times the
    chance of that.
    """

    faded_part: FloatArray
    felt_part: FloatArray
    there_faded_part: FloatArray
    there_felt_part: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Posterior means: the share and the presence of each cause (causes,) [0-1], the rest."""

    share: FloatArray
    presence: FloatArray
    unexplained: float


def nodes_between(low: FloatArray, high: FloatArray) -> Nodes:
    """Nodes for the mean of the integrals from `low` to `high` [1/hazard], shape (spans,)."""
    half = (high - low)[:, None] / 2.0
    place = low[:, None] + half * (_PLACE + 1.0)
    weight = half * _WEIGHT / len(low)
    return Nodes(position=place.ravel(), weight=weight.ravel())


def nodes_beyond(low: FloatArray) -> Nodes:
    """Nodes for the mean of the integrals from `low` [1/hazard] without an end, shape (spans,)."""
    part = (_PLACE + 1.0) / 2.0
    place = low[:, None] + part / (1.0 - part) / UNEXPLAINED_HAZARD
    weight = _WEIGHT / 2.0 / (1.0 - part) ** 2 / UNEXPLAINED_HAZARD / len(low)
    return Nodes(position=place.ravel(), weight=np.broadcast_to(weight, place.shape).ravel())


def factors_of(terms: Terms, nodes: Nodes, spread_ln_ratio: float | None = None) -> Factors:
    """Average each cause's part of the integrand over its strength and its presence.

    The spread of the strengths is that of the terms, unless one for all is given.
    """
    spread = terms.spread_ln if spread_ln_ratio is None else spread_ln_ratio
    strength = terms.hazard[:, None] * np.exp(np.atleast_1d(spread)[:, None] * _SPREAD)
    seen = strength * terms.seen_dose[:, None]
    both = strength * (terms.seen_dose + terms.unseen_dose)[:, None]
    probability = terms.unseen_probability
    there_faded, there_felt = (probability * part for part in _faded(both, nodes))
    gone_faded, gone_felt = ((1.0 - probability) * part for part in _faded(seen, nodes))
    return Factors(
        faded_part=gone_faded + there_faded,
        felt_part=gone_felt + there_felt,
        there_faded_part=there_faded,
        there_felt_part=there_felt,
    )


def unexplained_factors(
    carried_hazard: float,
    nodes: Nodes,
    spread_ln_ratio: float = UNEXPLAINED_SPREAD_LN_RATIO,
    middle_hazard: float = UNEXPLAINED_HAZARD,
) -> tuple[FloatArray, FloatArray]:
    """The unexplained hazard's mean of exp(-s*c) and of c*exp(-s*c), shape (nodes,)."""
    hazard = middle_hazard * np.exp(spread_ln_ratio * _SPREAD) + carried_hazard
    faded, felt = _faded(hazard[None, :], nodes)
    return faded[:, 0], felt[:, 0]


def weights_of(
    factors: Factors, unexplained: tuple[FloatArray, FloatArray], fit: FloatArray, nodes: Nodes
) -> FloatArray:
    """How much each node weighs with the heaviness put down to each cause, the unexplained last.

    Shape (nodes, causes + 1).
    """
    rest_faded, rest_felt = unexplained
    product = nodes.weight * rest_faded * np.prod(factors.faded_part, axis=1)
    parts = np.column_stack([factors.felt_part / factors.faded_part * fit, rest_felt / rest_faded])
    weight: FloatArray = product[:, None] * parts
    return weight


def expected(
    factors: Factors, unexplained: tuple[FloatArray, FloatArray], fit: FloatArray, nodes: Nodes
) -> Expected:
    """Put the factors together: shares and presences under the rating, `fit` shape (causes,)."""
    weight = weights_of(factors, unexplained, fit, nodes)
    own = weight[:, :-1]
    others = weight.sum(axis=1, keepdims=True) - own
    felt = np.where(factors.felt_part > 0.0, factors.felt_part, 1.0)
    there = (
        others * factors.there_faded_part / factors.faded_part
        + own * factors.there_felt_part / felt
    )
    put = weight.sum(axis=0) / weight.sum()
    return Expected(
        share=put[:-1], presence=there.sum(axis=0) / weight.sum(), unexplained=float(put[-1])
    )


def acting(terms: Terms, means: Expected) -> FloatArray:
    """The chance [0-1] that each cause acts, shape (causes,): what was measured does for sure."""
    return np.where(terms.seen_dose > 0.0, 1.0, means.presence)


def _faded(hazard: FloatArray, nodes: Nodes) -> tuple[FloatArray, FloatArray]:
    """Means over the strengths of exp(-s*c) and c*exp(-s*c), shape (nodes, causes)."""
    exponent = np.minimum(nodes.position[:, None, None] * hazard, MOST_EXPONENT)
    gone = np.exp(-exponent) * _SPREAD_WEIGHT
    return gone.sum(axis=2), (gone * hazard).sum(axis=2)
