"""What more weight costs, on the feet and on the body."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero

OXYGEN_PERCENT_PER_100_G_RATIO = 1.0
SLOWER_PERCENT_PER_100_G_RATIO = np.array([0.8, 1.0])
"""Over 3 km, from and to."""
STEP_PERCENT = 5.0
LESS_M_PER_STEP_RATIO = -89.0
LESS_ML_PER_KG_MIN = -2.4
"""What 5 % of body mass more on the trunk took off a 12-minute run and the greatest uptake."""


def shoe_oxygen_percent(mass_change_g: FloatArray) -> FloatArray:
    """How much more oxygen [percent] shoes cost that are heavier by a mass each [g].

    Source: hoogkamer2016 (1 % for 100 g a shoe)
    """
    return OXYGEN_PERCENT_PER_100_G_RATIO * mass_change_g / 100.0


def shoe_slowing_percent(mass_change_g: FloatArray) -> FloatArray:
    """How much slower [percent], from and to, shoes make that are heavier by a mass each [g].

    Shape (...) in, (..., 2) out. One small study found far more (rodrigocarranza2020).

    Source: hoogkamer2016 (3 km)
    """
    hundreds = np.asarray(mass_change_g)[..., np.newaxis] / 100.0
    return np.asarray(hundreds * SLOWER_PERCENT_PER_100_G_RATIO, dtype=np.float64)


def gain_percent(weight_kg: FloatArray, gained_kg: FloatArray) -> FloatArray:
    """Weight gained [kg] as a part [percent] of the weight before [kg]; NaN for a weight of 0.

    Source: cureton1978 (added mass)
    """
    return 100.0 * np.asarray(gained_kg) / above_zero(weight_kg)


def gain_distance_m(gain_percent: FloatArray) -> FloatArray:
    """Change of the way run in 12 minutes [m] for a gain of body mass [percent].

    Source: cureton1978 (89 m for 5 %)
    """
    return LESS_M_PER_STEP_RATIO * gain_percent / STEP_PERCENT


def gain_oxygen(gain_percent: FloatArray) -> FloatArray:
    """Change of the greatest oxygen uptake [ml/kg/min] for a gain of body mass [percent].

    Source: cureton1978 (2.4 ml/kg/min for 5 %)
    """
    return LESS_ML_PER_KG_MIN * gain_percent / STEP_PERCENT
