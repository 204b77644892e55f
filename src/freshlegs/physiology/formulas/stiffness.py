"""How springy a runner's legs are, from contact time, cadence, speed and size."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas.form import SECONDS_PER_MIN
from freshlegs.physiology.plausible import above_zero

GRAVITY_M_PER_S2_RATIO = 9.81
LEG_PER_HEIGHT_RATIO = 0.53
"""Leg length over height (morin2005, from memory, unverified)."""
N_PER_KN_RATIO = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stride:
    """What a stride is known by: body [kg, m], speed [m/s], both feet's steps, one foot's contact.

    Arrays of one shape, or single numbers.
    """

    weight_kg: FloatArray
    height_m: FloatArray
    speed_mps: FloatArray
    cadence_spm: FloatArray
    ground_contact_s: FloatArray


def leg_length(height_m: FloatArray) -> FloatArray:
    """Leg length [m] expected at a height [m]; NaN for 0 and less. From memory, unverified.

    Source: morin2005 (0.53 of height)
    """
    return LEG_PER_HEIGHT_RATIO * above_zero(height_m)


def flight_time(stride: Stride) -> FloatArray:
    """Time in the air between two steps [s]; NaN where there is none (walking).

    Source: morin2005 (step time less contact)
    """
    step_s = SECONDS_PER_MIN / above_zero(stride.cadence_spm)
    return above_zero(step_s - above_zero(stride.ground_contact_s))


def peak_force(stride: Stride) -> FloatArray:
    """Greatest force on the ground [N] of a step; about 2 to 3 times body weight, not five.

    The equations are from memory, unverified.

    Source: morin2005 (sine wave)
    """
    weight_n = above_zero(stride.weight_kg) * GRAVITY_M_PER_S2_RATIO
    flight_ratio = flight_time(stride) / above_zero(stride.ground_contact_s)
    return weight_n * np.pi / 2.0 * (flight_ratio + 1.0)


def sinking(stride: Stride) -> FloatArray:
    """How far the body sinks [m] in a step. From memory, unverified.

    Source: morin2005 (sine wave)
    """
    contact_s = above_zero(stride.ground_contact_s)
    pressed_m = peak_force(stride) * contact_s**2 / (above_zero(stride.weight_kg) * np.pi**2)
    return pressed_m - GRAVITY_M_PER_S2_RATIO * contact_s**2 / 8.0


def leg_shortening(stride: Stride) -> FloatArray:
    """How much the leg gives way [m] in a step; NaN where the leg could not reach so far.

    From memory, unverified.

    Source: morin2005 (sine wave)
    """
    leg_m = leg_length(stride.height_m)
    half_way_m = above_zero(stride.speed_mps) * above_zero(stride.ground_contact_s) / 2.0
    height_m = np.sqrt(above_zero(leg_m**2 - half_way_m**2))
    return np.asarray(leg_m - height_m + sinking(stride), dtype=np.float64)


def vertical_stiffness(stride: Stride) -> FloatArray:
    """Peak force over sinking [kN/m]; not valid on slopes. From memory, unverified.

    Source: morin2005 (spring-mass)
    """
    return peak_force(stride) / above_zero(sinking(stride)) / N_PER_KN_RATIO


def leg_stiffness(stride: Stride) -> FloatArray:
    """Peak force over the leg's shortening [kN/m]; not valid on slopes (meyer2023).

    NaN for what is no running. From memory, unverified.

    Source: morin2005 (spring-mass)
    """
    return peak_force(stride) / above_zero(leg_shortening(stride)) / N_PER_KN_RATIO
