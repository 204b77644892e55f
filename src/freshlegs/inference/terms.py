"""Each cause of a day as numbers: its strength, what was seen of it, what may be unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import carried_dose, fit, hazard_of, presence
from freshlegs.domain.findings import Facts
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD

type FloatArray = NDArray[np.float64]

STRENGTH_SPREAD_LN_RATIO = 0.7
"""Standard deviation of the logarithm of a strength: elicited, wide on purpose."""
UNEXPLAINED_SPREAD_LN_RATIO = 0.6
"""The same of the unexplained hazard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One entry a cause, shape (causes,).

    The prior middle of the hazard of one dose [-], the dose seen [-], the chance that something
    is there that was not seen [0-1], its dose if so [-], and the fit [-]. `spread_ln` is the
    standard deviation of the logarithm of the hazard, one for all or one each. Beside them the
    unexplained hazard's middle [-] and spread, and the part of it that is left of the days before.
    """

    hazard: FloatArray
    seen_dose: FloatArray
    unseen_probability: FloatArray
    unseen_dose: FloatArray
    fit: FloatArray
    carried_unexplained: float = 0.0
    spread_ln: FloatArray | float = STRENGTH_SPREAD_LN_RATIO
    unexplained_hazard: float = UNEXPLAINED_HAZARD
    unexplained_spread_ln: float = UNEXPLAINED_SPREAD_LN_RATIO


def terms_of(causes: Sequence[Cause], days: Sequence[Facts]) -> Terms:
    """Put the causes into numbers; `days` are the facts of the days, today's last."""
    today = days[-1]
    seen = np.array([carried_dose(cause, days) for cause in causes], dtype=np.float64)
    return Terms(
        hazard=np.array([hazard_of(cause.strength) for cause in causes], dtype=np.float64),
        seen_dose=seen,
        unseen_probability=np.array([presence(cause, today) for cause in causes], dtype=np.float64),
        unseen_dose=np.maximum(1.0 - seen, 0.0),
        fit=np.array([fit(cause, today) for cause in causes], dtype=np.float64),
    )
