"""What several runners teach about a runner of whom nothing is known yet.

Empirical Bayes: each is fitted with the population as it is believed, the population is set to
what the fits say together, and so on in turn. A population of few is held by what was elicited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from freshlegs.inference.fit.belief import LEAST_HAZARD, LEAST_SPREAD_LN, drift_precision
from freshlegs.inference.fit.fitting import check, climbed, learnt_of
from freshlegs.inference.fit.learnt import Learnt
from freshlegs.inference.fit.panel import FloatArray, Panel
from freshlegs.inference.fit.pooled_levels import pooled_counts
from freshlegs.inference.fit.prior import Prior
from freshlegs.inference.fit.skew import askew

ROUNDS_COUNT = 8
PAST_RATIO = 1.6
"""Each round goes so much farther than the fits say: the turns converge slowly, and below 2 they
still converge."""
ELICITED_PEOPLE_COUNT = 2.0
"""What was elicited counts as much as so many people; elicited."""
ELICITED_KNOTS_COUNT = 10.0
"""The elicited drift counts as much as so many months; elicited."""


def pooled(panels: Sequence[Panel], prior: Prior) -> Prior:
    """The population that several people tell of, `prior` being what was believed of it.

    Medians and between-person spreads of strengths, dampings and the unexplained, the levels of a
    normal day, and how far it drifts; carry-over and half-lives stay as they are. With no panel
    the prior is given back.
    """
    if not panels:
        return prior
    for panel in panels:
        check(panel, prior)
    found = [_fitted(panel, prior, None) for panel in panels]
    population = _population(found, prior, prior)
    for _ in range(ROUNDS_COUNT):
        found = [_fitted(panel, population, one) for panel, one in zip(panels, found, strict=True)]
        population = _population(found, prior, population)
    return population


def _fitted(panel: Panel, population: Prior, start: Learnt | None) -> Learnt:
    """Fit one person, the shape anew: it changes with the population."""
    found = climbed(panel, population, start)
    return learnt_of(panel, found, askew(found.target, found.top, panel.days_count))


def _population(found: Sequence[Learnt], prior: Prior, before: Prior) -> Prior:
    """What the fits say together, the prior beside them; `before` is what they were made with."""
    at = found[0].layout
    middle, spread = _middle_and_spread(found, prior, before)
    return replace(
        prior,
        hazard=np.exp(middle[at.causes]),
        hazard_spread_ln=spread[at.causes],
        damping=np.exp(middle[at.dampers]),
        damping_spread_ln=spread[at.dampers],
        unexplained_hazard=float(np.exp(middle[at.unexplained])),
        unexplained_spread_ln=float(spread[at.unexplained]),
        level_counts=pooled_counts(found, prior.level_counts, ELICITED_PEOPLE_COUNT),
        drift_spread_ln=_drift_spread_ln(found, prior),
    )


def _middle_and_spread(
    found: Sequence[Learnt], prior: Prior, before: Prior
) -> tuple[FloatArray, FloatArray]:
    """The population's middles and spreads of logarithms, a little past what the fits say."""
    plain = slice(0, found[0].layout.unexplained + 1)
    mean = np.array([one.mean_ln[plain] for one in found])
    variance = np.array([np.diag(one.covariance)[plain] for one in found])
    (elicited_ln, elicited_spread), (middle, spread) = numbers_of(prior), numbers_of(before)
    weight = spread**2 / elicited_spread**2
    new = (mean.sum(axis=0) + weight * elicited_ln) / (len(found) + weight)
    apart = (variance + (mean - new) ** 2).sum(axis=0)
    apart = apart + ELICITED_PEOPLE_COUNT * elicited_spread**2
    new_spread = np.sqrt(apart / (len(found) + ELICITED_PEOPLE_COUNT))
    past = (new_spread / spread) ** PAST_RATIO
    return middle + PAST_RATIO * (new - middle), np.maximum(spread * past, LEAST_SPREAD_LN)


def numbers_of(prior: Prior) -> tuple[FloatArray, FloatArray]:
    """Middles and spreads of the logarithms of strengths, dampings and the unexplained."""
    median = np.concatenate([prior.hazard, prior.damping, [prior.unexplained_hazard]])
    spread = np.concatenate(
        [prior.hazard_spread_ln, prior.damping_spread_ln, np.array([prior.unexplained_spread_ln])]
    )
    kept = np.maximum(spread, LEAST_SPREAD_LN)
    return np.log(np.maximum(median, LEAST_HAZARD)), kept


def _drift_spread_ln(found: Sequence[Learnt], prior: Prior) -> float:
    """How far the normal drifts: the root of the mean square of all knots, were they apart."""
    total = ELICITED_KNOTS_COUNT * prior.drift_spread_ln**2
    knots_count = ELICITED_KNOTS_COUNT
    for one in found:
        knots = one.layout.knots
        unit = drift_precision(replace(prior, drift_spread_ln=1.0), one.layout.knots_count)
        drift = one.mean_ln[knots]
        total += float(drift @ unit @ drift + (unit * one.covariance[knots, knots]).sum())
        knots_count += one.layout.knots_count
    return float(np.sqrt(total / knots_count))
