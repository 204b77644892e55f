"""What simple tests say of the greatest oxygen uptake; good for trends, not as a number."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas.oxygen import RESTING_ML_PER_KG_MIN, oxygen_cost
from freshlegs.physiology.plausible import above_zero, within

LEAST_RESERVE_FRACTION = 0.3
"""Easier running than this part of the reserve says nothing of the maximum; elicited."""


def oxygen_max_from_rates(max_bpm: FloatArray, resting_bpm: FloatArray) -> FloatArray:
    """Greatest oxygen uptake [ml/kg/min] from maximal and resting heart rate [bpm].

    The error is 4.5 ml/kg/min or more, and beta-blockers make it worthless. NaN where the
    maximum is not above rest.

    Source: uth2004 (15.3 times their ratio)
    """
    rest_bpm = above_zero(resting_bpm)
    return 15.3 * np.where(max_bpm > rest_bpm, max_bpm, np.nan) / rest_bpm


def oxygen_max_from_12_min(distance_m: FloatArray) -> FloatArray:
    """Greatest oxygen uptake [ml/kg/min] from the way [m] run in 12 minutes all-out.

    NaN for ways that give none (505 m and less).

    Source: cooper1968 (linear relation)
    """
    return above_zero((np.asarray(distance_m) - 504.9) / 44.73)


def oxygen_max_from_easy_run(speed_mps: FloatArray, reserve_fraction: FloatArray) -> FloatArray:
    """Greatest oxygen uptake [ml/kg/min] from a steady speed [m/s] and its part of the reserve.

    `reserve_fraction` is of heart rate [0.3-1], taken as that of oxygen; outside it gives NaN.
    A trend, not a quotable number. The identity is from memory, unverified.

    Source: swain1997 (reserve of heart rate as that of oxygen)
    """
    above_rest = oxygen_cost(speed_mps) - RESTING_ML_PER_KG_MIN
    part = within(reserve_fraction, LEAST_RESERVE_FRACTION, 1.0)
    return RESTING_ML_PER_KG_MIN + above_zero(above_rest) / part
