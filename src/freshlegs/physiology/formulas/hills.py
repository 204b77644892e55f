"""What a slope costs, and the speed on the flat that would cost the same."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

STEEPEST_GRADE = 0.45
"""The measured range of the cost curve; steeper grades are taken as this."""
FLAT_COST_J_PER_KG_M = 3.6


def minetti_cost(grade: FloatArray) -> FloatArray:
    """Cost of running [J/kg/m] at a grade (rise over run [-]); beyond ±0.45 as at ±0.45.

    Measured on trained men at steady state; it knows nothing of muscle damage downhill.

    Source: minetti2002 (polynomial of the cost of running)
    """
    i = np.clip(grade, -STEEPEST_GRADE, STEEPEST_GRADE)
    return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + FLAT_COST_J_PER_KG_M


def graded_speed(speed_mps: FloatArray, grade: FloatArray) -> FloatArray:
    """Speed on the flat [m/s] that costs what this speed [m/s] costs at this grade [-].

    Source: minetti2002 (ratio of costs)
    """
    return speed_mps * minetti_cost(grade) / FLAT_COST_J_PER_KG_M
