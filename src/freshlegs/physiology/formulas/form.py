"""How a runner's feet and body move, from cadence, contact and bounce."""

from __future__ import annotations

SECONDS_PER_MIN = 60.0


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
