"""Draws from what may be true of a day: how far its shares may lie from their means.

The closed form (see `exact`) is a sum over places of the integral and over what the heaviness is
put down to. Where both are chosen nothing else depends on each other: each draw chooses them by
their weight, then whether each cause is there, then how strong it is. So all draws count alike,
and the rarest cause comes as often as it should.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from freshlegs.inference.exact import Factors, Nodes, weights_of
from freshlegs.inference.terms import FloatArray, Terms

DRAWS_COUNT = 2000
"""With so many an interval's end wobbles by a hundredth of the day."""

SPREADS_PER_UNIT_COUNT = 20
"""How finely the spreads are told apart where their shape is looked up."""

_TILT_LN = np.linspace(-7.0, 9.0, 65)
_PLACE = np.linspace(-9.0, 5.0, 281)
_RANK = np.linspace(0.0, 1.0, 257)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """Equally likely shares [0-1]: of each cause (draws, causes), of the unexplained (draws,)."""

    share: FloatArray
    unexplained: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class _Origins:
    """For each draw the position [1/hazard] and its number, and what the heaviness is put down to.

    `cause` is the number of a cause, or one past the last for the unexplained, shape (draws,).
    """

    node: NDArray[np.int64]
    cause: NDArray[np.int64]
    position: FloatArray


def draws_of(
    terms: Terms,
    nodes: Nodes,
    factors: Factors,
    rest_parts: tuple[FloatArray, FloatArray],
    rng: np.random.Generator,
) -> Draws:
    """Draw `DRAWS_COUNT` times from the shares of a day; `rest_parts` are `unexplained_factors`."""
    origins = _origins(nodes, weights_of(factors, rest_parts, terms.fit, nodes), rng)
    amount = terms.seen_dose + _there(factors, origins, rng) * terms.unseen_dose
    fitted = _hazard(terms, amount, origins, rng) * terms.fit
    unexplained = _unexplained(terms, rest_parts, origins, rng)
    total = unexplained + fitted.sum(axis=1)
    return Draws(share=fitted / total[:, None], unexplained=unexplained / total)


def _origins(nodes: Nodes, weight: FloatArray, rng: np.random.Generator) -> _Origins:
    """Choose place and origin by `weight`, shape (nodes, causes + 1), as evenly as can be."""
    edges = np.cumsum(weight)
    steps = (np.arange(DRAWS_COUNT) + rng.random()) / DRAWS_COUNT
    chosen = np.searchsorted(edges, steps * edges[-1], side="right")
    node, cause = np.divmod(np.minimum(chosen, weight.size - 1), weight.shape[1])
    return _Origins(node=node, cause=cause, position=nodes.position[node])


def _there(factors: Factors, origins: _Origins, rng: np.random.Generator) -> FloatArray:
    """Draw whether the unseen part of each cause is there [0 or 1], shape (draws, causes)."""
    chance = (factors.there_faded_part / factors.faded_part)[origins.node]
    at, cause = _owned(origins, chance.shape[1])
    node = origins.node[at]
    chance[at, cause] = factors.there_felt_part[node, cause] / factors.felt_part[node, cause]
    return (rng.random(chance.shape) < chance).astype(np.float64)


def _hazard(
    terms: Terms, amount_dose: FloatArray, origins: _Origins, rng: np.random.Generator
) -> FloatArray:
    """Draw what each cause adds [hazard], shape (draws, causes)."""
    owns = np.zeros(amount_dose.shape, dtype=np.bool_)
    owns[_owned(origins, amount_dose.shape[1])] = True
    acts = amount_dose > 0
    middle = (terms.hazard * amount_dose)[acts]
    position = np.broadcast_to(origins.position[:, None], amount_dose.shape)[acts]
    drawn = np.zeros(amount_dose.shape)
    spread = np.broadcast_to(np.asarray(terms.spread_ln), amount_dose.shape)[acts]
    drawn[acts] = _tilted(middle, position, owns[acts], spread, rng)
    return drawn


def _unexplained(
    terms: Terms,
    rest_parts: tuple[FloatArray, FloatArray],
    origins: _Origins,
    rng: np.random.Generator,
) -> FloatArray:
    """Draw the unexplained hazard, shape (draws,); what was carried over is no chance's matter."""
    faded, felt = (part[origins.node] for part in rest_parts)
    carried = terms.carried_unexplained
    new = rng.random(len(faded)) >= carried * faded / felt
    owns = (origins.cause == len(terms.hazard)) & new
    middle = np.full(len(faded), terms.unexplained_hazard)
    spread = np.full(len(faded), terms.unexplained_spread_ln)
    return carried + _tilted(middle, origins.position, owns, spread, rng)


def _owned(origins: _Origins, causes_count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The draws that are put down to a cause, and to which."""
    at = np.flatnonzero(origins.cause < causes_count)
    return at, origins.cause[at]


def _tilted(
    middle_hazard: FloatArray,
    position: FloatArray,
    owns: NDArray[np.bool_],
    spread_ln: FloatArray,
    rng: np.random.Generator,
) -> FloatArray:
    """Draw hazards c, lognormal around their middles, weighed by exp(-s*c), by c too if it `owns`.

    Weighing a lognormal by itself moves its logarithm up by the squared spread.
    """
    middle = middle_hazard * np.exp(np.where(owns, spread_ln**2, 0.0))
    tilt_ln = np.log(np.maximum(position * middle, np.exp(_TILT_LN[0])))
    step = np.clip(
        (tilt_ln - _TILT_LN[0]) / (_TILT_LN[1] - _TILT_LN[0]), 0.0, len(_TILT_LN) - 1.001
    )
    rank = rng.random(len(middle)) * (len(_RANK) - 1)
    row, column = step.astype(np.int64), rank.astype(np.int64)
    down, right = step - row, rank - column
    table, which = _tables(spread_ln)
    low = table[which, row, column] * (1 - right) + table[which, row, column + 1] * right
    high = table[which, row + 1, column] * (1 - right) + table[which, row + 1, column + 1] * right
    hazard: FloatArray = middle * np.exp(spread_ln * (low * (1 - down) + high * down))
    return hazard


def _tables(spread_ln: FloatArray) -> tuple[FloatArray, NDArray[np.int64]]:
    """The tables of quantiles for some spreads, and which is whose: of the nearest on a grid."""
    step = np.maximum(np.rint(spread_ln * SPREADS_PER_UNIT_COUNT), 1.0).astype(np.int64)
    steps, which = np.unique(step, return_inverse=True)
    tables = [_quantiles(one / SPREADS_PER_UNIT_COUNT) for one in steps.tolist()]
    return np.array(tables).reshape(-1, len(_TILT_LN), len(_RANK)), which


@cache
def _quantiles(spread_ln_ratio: float) -> FloatArray:
    """Quantiles of a tilted lognormal's deviation, shape (tilts, ranks)."""
    weighed = np.exp(_TILT_LN)[:, None] * np.exp(spread_ln_ratio * _PLACE)
    log_density = -0.5 * _PLACE**2 - weighed
    density = np.exp(log_density - log_density.max(axis=1, keepdims=True))
    reached = np.cumsum(density, axis=1) / density.sum(axis=1, keepdims=True)
    return np.array([np.interp(_RANK, row, _PLACE) for row in reached])
