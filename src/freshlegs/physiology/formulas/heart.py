"""What the heart says: its reserve, its drift against speed, how fast it calms down."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

SECONDS_PER_MIN = 60.0


def max_heart_rate_tanaka(age_years: float) -> float:
    """Maximal heart rate [bpm] expected at an age [years]; people differ by 7-10 bpm (SD).

    Source: tanaka2001 (208 - 0.7 age)
    """
    return 208.0 - 0.7 * age_years


def reserve_fraction(
    heart_rate_bpm: FloatArray, resting_bpm: FloatArray, max_bpm: FloatArray
) -> FloatArray:
    """Part [0-1] of the way from resting [bpm] to maximal [bpm] heart rate; NaN if max <= rest.

    Source: karvonen1957 (heart-rate reserve)
    """
    reserve_bpm = np.where(max_bpm > resting_bpm, max_bpm - resting_bpm, np.nan)
    return np.asarray((heart_rate_bpm - resting_bpm) / reserve_bpm, dtype=np.float64)


def heart_rate_at_reserve(
    fraction: FloatArray, resting_bpm: FloatArray, max_bpm: FloatArray
) -> FloatArray:
    """Heart rate [bpm] at a fraction [0-1] of the reserve between rest and maximum [bpm].

    Source: karvonen1957 (heart-rate reserve)
    """
    return resting_bpm + fraction * (max_bpm - resting_bpm)


def efficiency(speed_mps: float, heart_rate_bpm: float) -> float:
    """Metres a minute for each beat a minute [m/min/bpm], from graded speed [m/s] and [bpm].

    Raises ZeroDivisionError for a heart rate of 0.

    Source: friel_decoupling (efficiency factor)
    """
    return SECONDS_PER_MIN * speed_mps / heart_rate_bpm


def decoupling_percent(first_ratio: float, second_ratio: float) -> float:
    """Loss of efficiency [percent] from the first to the second half; both [m/min/bpm].

    Raises ZeroDivisionError for an efficiency of 0.

    Source: friel_decoupling (Pa:HR)
    """
    return 100.0 * (first_ratio - second_ratio) / first_ratio


def heart_rate_recovery_shift(recovery_bpm: FloatArray, baseline_bpm: FloatArray) -> FloatArray:
    """Change [bpm] of the fall in the first minute after effort [bpm] against one's own [bpm].

    Faster is not always fitter: with a higher effort it goes with overreaching.

    Source: lemeur2017, aubry2015 (heart-rate recovery in overreaching)
    """
    return recovery_bpm - baseline_bpm
