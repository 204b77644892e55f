"""How much less oxygen a runner can take up high above the sea."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import within

LOSS_PERCENT_PER_KM = 6.3
BEGINS_M = 300.0
LOWEST_M, HIGHEST_M = -450.0, 6000.0
"""Outside, nobody runs or the line does not hold; elicited."""
METRES_PER_KM = 1000.0


def oxygen_loss_percent(altitude_m: FloatArray) -> FloatArray:
    """Loss of the greatest oxygen uptake [percent] of trained runners at an altitude [m].

    0 up to 300 m; NaN below -450 m and above 6,000 m. The slope is from memory, unverified; some
    trained athletes lose up to 7 % at 580 m (macinnis2015).

    Source: wehrlin2006 (6.3 % for 1,000 m)
    """
    height_m = within(altitude_m, LOWEST_M, HIGHEST_M)
    return LOSS_PERCENT_PER_KM * np.maximum(height_m - BEGINS_M, 0.0) / METRES_PER_KM
