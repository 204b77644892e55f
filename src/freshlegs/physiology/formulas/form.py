"""How a runner's feet and body move, from cadence, contact and bounce."""

from __future__ import annotations

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, not_negative

SECONDS_PER_MIN = 60.0
OPTIMUM_PER_MIN, OPTIMUM_SD_PER_MIN = 84.8, 3.6
"""Strides (two steps) a minute at the least oxygen, at 3.0 m/s (lieberman2015)."""


def duty_factor(ground_contact_s: float, cadence_spm: float) -> float:
    """Part [0-1] of a stride that one foot is on the ground, from contact [s] and steps [spm].

    Raises ZeroDivisionError for a cadence of 0. Below 0.5 is running, above is walking.

    Source: definition_duty_factor (contact over two step times)
    """
    return ground_contact_s / (2.0 * SECONDS_PER_MIN / cadence_spm)


def step_length(speed_mps: float, cadence_spm: float) -> float:
    """Length of one step [m] at a speed [m/s] and steps of both feet a minute [spm].

    Raises ZeroDivisionError for a cadence of 0.

    Source: definition_vertical_ratio (speed over steps a second)
    """
    return speed_mps * SECONDS_PER_MIN / cadence_spm


def vertical_ratio(vertical_oscillation_m: float, step_length_m: float) -> float:
    """Bounce [m] as a part of the step's length [m], in [percent].

    Raises ZeroDivisionError for a step of 0.

    Source: definition_vertical_ratio (bounce over step length)
    """
    return 100.0 * vertical_oscillation_m / step_length_m


def step_over_leg(step_length_m: FloatArray, leg_length_m: FloatArray) -> FloatArray:
    """Step length over leg length, both [m]: a proxy of overstriding [-] without a camera.

    Overstriding is where the foot lands, so this is of low confidence. NaN for a leg of 0.

    Source: lieberman2015 (stride against optimum; the ratio is elicited)
    """
    return not_negative(step_length_m) / above_zero(leg_length_m)


def cadence_against_optimum(cadence_spm: FloatArray) -> FloatArray:
    """Distance [SD] of cadence [spm] from the most economical of runners at 3.0 m/s.

    For that speed only; no reason to run at 180. NaN for a cadence of 0 and less.

    Source: lieberman2015 (84.8 +- 3.6 strides a minute)
    """
    strides_per_min = above_zero(cadence_spm) / 2.0
    return (strides_per_min - OPTIMUM_PER_MIN) / OPTIMUM_SD_PER_MIN
