"""Draws from what may be true of a day, weighed by how heavy the legs were.

Strengths and the unexplained hazard are drawn from wide elicited priors. What was not seen is
there or not: common things are drawn, of the rare ones at most one at a time is considered, each
with its own weight, so that a disease in ten thousand is neither missed nor drawn by luck.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.terms import Terms

type FloatArray = NDArray[np.float64]
type Weigher = Callable[[FloatArray], FloatArray]

DRAWS_COUNT = 4000
STRENGTH_SPREAD_LN_RATIO = 0.7
"""Standard deviation of the logarithm of a strength: elicited, wide on purpose."""
UNEXPLAINED_SPREAD_LN_RATIO = 0.6
COMMON_PROBABILITY = 0.05
MOST_PROBABILITY = 0.999


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior:
    """Equally likely draws of a day's shares.

    The share of each cause (draws, causes) and of the unexplained (draws,) [0-1], and whether
    each cause was there (draws, causes) [0 or 1].
    """

    share: FloatArray
    unexplained: FloatArray
    presence: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    strength: FloatArray
    unexplained: FloatArray
    presence: FloatArray


def posterior_of(terms: Terms, weigher: Weigher, rng: np.random.Generator) -> Posterior:
    """Draw from the posterior; `weigher` gives the chance of the rating at each hazard."""
    drawn, rare = _draw(terms, rng)
    weight = _weights(terms, drawn, rare, weigher)
    chosen = _resample(weight.sum(axis=1), rng)
    presence = drawn.presence[chosen].copy()
    stratum = _pick(weight[chosen], rng)
    with_rare = stratum > 0
    presence[with_rare, rare[stratum[with_rare] - 1]] = 1.0
    fitted = drawn.strength[chosen] * _amount(terms, presence) * terms.fit
    total = drawn.unexplained[chosen] + fitted.sum(axis=1)
    return Posterior(
        share=fitted / total[:, None],
        unexplained=drawn.unexplained[chosen] / total,
        presence=np.maximum(presence, (terms.seen_dose > 0).astype(np.float64)),
    )


def _draw(terms: Terms, rng: np.random.Generator) -> tuple[_Drawn, NDArray[np.int64]]:
    causes_count = len(terms.hazard)
    probability = np.minimum(terms.unseen_probability, MOST_PROBABILITY)
    common = probability >= COMMON_PROBABILITY
    there = common & (rng.random((DRAWS_COUNT, causes_count)) < probability)
    spread = rng.standard_normal((DRAWS_COUNT, causes_count + 1))
    drawn = _Drawn(
        strength=terms.hazard * np.exp(STRENGTH_SPREAD_LN_RATIO * spread[:, 1:]),
        unexplained=UNEXPLAINED_HAZARD * np.exp(UNEXPLAINED_SPREAD_LN_RATIO * spread[:, 0])
        + terms.carried_unexplained,
        presence=there.astype(np.float64),
    )
    return drawn, np.flatnonzero(~common & (terms.unseen_dose > 0))


def _amount(terms: Terms, presence: FloatArray) -> FloatArray:
    return terms.seen_dose + presence * terms.unseen_dose


def _weights(terms: Terms, drawn: _Drawn, rare: NDArray[np.int64], weigher: Weigher) -> FloatArray:
    """Weigh each draw without and with each rare cause, shape (draws, 1 + rare)."""
    added = drawn.strength * _amount(terms, drawn.presence)
    extra = drawn.strength[:, rare] * terms.unseen_dose[rare]
    odds = terms.unseen_probability[rare] / (1.0 - terms.unseen_probability[rare])
    hazard = _with_rare(drawn.unexplained + added.sum(axis=1), extra)
    fitted = _with_rare(drawn.unexplained + added @ terms.fit, extra * terms.fit[rare])
    weight: FloatArray = weigher(hazard) * fitted / hazard * np.concatenate([[1.0], odds])
    return weight


def _with_rare(base_hazard: FloatArray, extra_hazard: FloatArray) -> FloatArray:
    return np.hstack([base_hazard[:, None], base_hazard[:, None] + extra_hazard])


def _resample(weight: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
    """Draw indices in proportion to weight, evenly spread (systematic resampling)."""
    steps = (np.arange(len(weight)) + rng.random()) / len(weight)
    edges = np.cumsum(weight) / weight.sum()
    return np.minimum(np.searchsorted(edges, steps), len(weight) - 1)


def _pick(weight: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]:
    edges = np.cumsum(weight, axis=1)
    point = rng.random(len(weight)) * edges[:, -1]
    return (edges < point[:, None]).sum(axis=1)
