"""What is believed of a runner before the diary is read: the population, and how people differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.heaviness import POPULATION_LEVEL_PROBABILITIES, UNEXPLAINED_HAZARD
from freshlegs.inference.dampers import DAMPING_PER_DOSE_RATIO
from freshlegs.inference.excess import EXCESS_CARRY_OVER
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.levels import HALF_LIFE_DAYS, POPULATION_ENTRIES_COUNT
from freshlegs.inference.terms import STRENGTH_SPREAD_LN_RATIO, UNEXPLAINED_SPREAD_LN_RATIO

DAMPING_SPREAD_LN_RATIO = 0.7
"""Standard deviation of the logarithm of a damping: elicited, as wide as of a strength."""
DRIFT_SPREAD_LN_RATIO = 0.25
"""How far the logarithm of what is normal drifts about its middle: elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """The prior of one runner's strengths, dampings and levels.

    `hazard` is the median of the hazard of one dose [-] and `hazard_spread_ln` the standard
    deviation of its logarithm, shape (causes,), as is `carry_over` [0-1), what is left of
    yesterday's dose. `damping` and `damping_spread_ln` say the same of the signs of a better day,
    shape (dampers,). `level_counts` are the Dirichlet pseudo-counts of the levels of a normal day,
    level 0 first, shape (levels,). What is normal drifts: the logarithm of its scale has the
    standard deviation `drift_spread_ln`, and half of it is forgotten in `half_life_days`.
    `excess_carry_over` [0-1) is what is left of yesterday's unexplained excess.
    """

    hazard: FloatArray
    hazard_spread_ln: FloatArray
    carry_over: FloatArray
    damping: FloatArray
    damping_spread_ln: FloatArray
    level_counts: FloatArray
    unexplained_hazard: float = UNEXPLAINED_HAZARD
    unexplained_spread_ln: float = UNEXPLAINED_SPREAD_LN_RATIO
    half_life_days: float = HALF_LIFE_DAYS
    drift_spread_ln: float = DRIFT_SPREAD_LN_RATIO
    excess_carry_over: float = EXCESS_CARRY_OVER


def elicited_prior(causes: Sequence[Cause], dampers_count: int) -> Prior:
    """The prior of a runner of whom nothing is known, from what was elicited of the causes."""
    hazard = np.array([hazard_of(cause.strength) for cause in causes], dtype=np.float64)
    return Prior(
        hazard=hazard,
        hazard_spread_ln=np.full(len(hazard), STRENGTH_SPREAD_LN_RATIO),
        carry_over=np.array([cause.carry_over for cause in causes], dtype=np.float64),
        damping=np.full(dampers_count, DAMPING_PER_DOSE_RATIO),
        damping_spread_ln=np.full(dampers_count, DAMPING_SPREAD_LN_RATIO),
        level_counts=POPULATION_ENTRIES_COUNT * np.array(POPULATION_LEVEL_PROBABILITIES),
    )
