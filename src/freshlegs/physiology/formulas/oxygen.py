"""How much oxygen a speed costs, and how much of the maximum can be held for how long."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, not_negative, within

SECONDS_PER_MIN = 60.0
RESTING_ML_PER_KG_MIN = 3.5
KCAL_PER_L_RATIO = 5.0
"""Energy of a litre of oxygen [kcal/l]; 4.9 to 5.0 are in use (acsm_running)."""
ML_PER_L_RATIO = 1000.0
A, B, C = 0.000104, 0.182258, 4.60
"""Cost of a speed [m/min]: a v^2 + b v - c (daniels_gilbert1979)."""
STEEPEST_GRADE = 0.45
"""Steeper grades are not run; elicited, as the range of the cost curve."""


def oxygen_cost(speed_mps: FloatArray) -> FloatArray:
    """Oxygen uptake [ml/kg/min] that a speed on the flat [m/s] asks of an average runner.

    NaN for speeds so low that the curve is not above 0 (walking: under 0.42 m/s).

    Source: daniels_gilbert1979 (oxygen cost)
    """
    speed_m_per_min = above_zero(speed_mps) * SECONDS_PER_MIN
    return above_zero((A * speed_m_per_min + B) * speed_m_per_min - C)


def sustainable_fraction(duration_min: FloatArray) -> FloatArray:
    """Part of the maximal oxygen uptake [-] that can be held in a race of a time [min].

    Above 1 for less than about ten minutes; NaN for times of 0 and less.

    Source: daniels_gilbert1979 (drop-off)
    """
    time_min = above_zero(duration_min)
    slow, fast = np.exp(-0.012778 * time_min), np.exp(-0.1932605 * time_min)
    return np.asarray(0.8 + 0.1894393 * slow + 0.2989558 * fast, dtype=np.float64)


def race_oxygen_uptake(distance_m: FloatArray, duration_s: FloatArray) -> FloatArray:
    """Race-equivalent oxygen uptake [ml/kg/min]: what a race [m, s] says, economy included.

    NaN for a distance or a time of 0 and less. Made for races of 3.5 minutes to 4 hours.

    Source: daniels_gilbert1979 (cost over drop-off)
    """
    time_s = above_zero(duration_s)
    return oxygen_cost(above_zero(distance_m) / time_s) / sustainable_fraction(
        time_s / SECONDS_PER_MIN
    )


def speed_at_oxygen(oxygen_ml_per_kg_min: FloatArray) -> FloatArray:
    """Speed on the flat [m/s] that costs an oxygen uptake [ml/kg/min]; undoes `oxygen_cost`.

    Easy running lies at 0.59 to 0.74 of the race-equivalent uptake (from memory, unverified).

    Source: daniels_gilbert1979 (oxygen cost solved for speed)
    """
    root = np.sqrt(B**2 + 4.0 * A * (C + above_zero(oxygen_ml_per_kg_min)))
    return np.asarray((root - B) / (2.0 * A * SECONDS_PER_MIN), dtype=np.float64)


def running_oxygen(speed_mps: FloatArray, grade: FloatArray) -> FloatArray:
    """Oxygen uptake [ml/kg/min] of running at a speed [m/s] and grade (rise over run [-]).

    Valid above 2.2 m/s (jogging: 1.3 m/s) and on the flat or uphill; NaN for a speed of 0 and
    less, for downhill and beyond a grade of 0.45.

    Source: acsm_running (running equation)
    """
    speed_m_per_min = above_zero(speed_mps) * SECONDS_PER_MIN
    climb_ratio = within(grade, 0.0, STEEPEST_GRADE)
    return RESTING_ML_PER_KG_MIN + (0.2 + 0.9 * climb_ratio) * speed_m_per_min


def oxygen_energy(
    oxygen_ml_per_kg_min: FloatArray, weight_kg: FloatArray, duration_min: FloatArray
) -> FloatArray:
    """Energy [kcal] of an oxygen uptake [ml/kg/min] of a body [kg] over a time [min].

    Rest is included; NaN for what cannot be.

    Source: acsm_running (5 kcal for each litre)
    """
    litres = not_negative(oxygen_ml_per_kg_min) * above_zero(weight_kg) / ML_PER_L_RATIO
    return litres * KCAL_PER_L_RATIO * not_negative(duration_min)


def net_running_energy(distance_m: FloatArray, weight_kg: FloatArray) -> FloatArray:
    """Energy [kcal] of running a way on the flat [m] with a body [kg], rest not counted.

    It is 1 kcal for each kilogram and kilometre at any speed: 0.2 ml of oxygen a metre.

    Source: acsm_running (running equation less rest)
    """
    per_m_ratio = 0.2 * KCAL_PER_L_RATIO / ML_PER_L_RATIO
    return not_negative(distance_m) * above_zero(weight_kg) * per_m_ratio
