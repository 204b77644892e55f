"""What a race says: of other distances, and of a runner for age and sex."""

from __future__ import annotations

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, within

FADE_EXPONENT_RATIO = 1.06
"""How time grows with distance (riegel1981, from memory, unverified)."""


def race_time(duration_s: FloatArray, distance_m: FloatArray, target_m: FloatArray) -> FloatArray:
    """Time [s] over a target [m] that equals a race of a time [s] and distance [m].

    For 3.5 minutes to 4 hours; too fast for the marathon of runners with little training. NaN
    for 0 and less. The exponent is from memory, unverified.

    Source: riegel1981 (exponent 1.06)
    """
    return above_zero(duration_s) * (above_zero(target_m) / above_zero(distance_m)) ** (
        FADE_EXPONENT_RATIO
    )


def age_standard(open_standard_s: FloatArray, factor_ratio: FloatArray) -> FloatArray:
    """Time [s] of the best of an age: the open standard [s] over the age's factor [0-1].

    Factors: `knowledge.age_factors`; NaN for a factor beyond 0 to 1.

    Source: age_grade_2025 (road tables)
    """
    return above_zero(open_standard_s) / above_zero(within(factor_ratio, 0.0, 1.0))


def age_grade_percent(standard_s: FloatArray, duration_s: FloatArray) -> FloatArray:
    """Age grade [percent] of a race: the age's standard [s] over the runner's time [s].

    Source: age_grade_2025 (road tables)
    """
    return 100.0 * above_zero(standard_s) / above_zero(duration_s)
