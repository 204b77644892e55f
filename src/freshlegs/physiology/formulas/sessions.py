"""How much one session asks, by its minutes in heart-rate zones or by its speed."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, not_negative

EDWARDS = np.arange(1.0, 6.0)
"""Points a minute in the zones 50-60, 60-70, 70-80, 80-90 and 90-100 % of maximal heart rate."""
LUCIA = np.arange(1.0, 4.0)
"""Points a minute below, between and above the two ventilatory thresholds."""
HOUR_S = 3600.0
HOUR_AT_THRESHOLD_AU = 100.0


def trimp_edwards(zone_min: FloatArray) -> FloatArray:
    """Training impulse [au] of minutes [min] in five zones of maximal heart rate from 50 % up.

    Shape (..., 5) in, (...) out; NaN for negative minutes. The weights are arbitrary, without a
    physiological basis. Raises ValueError for another number of zones.

    Source: edwards1993 (1 to 5 points a minute)
    """
    return np.asarray(not_negative(zone_min) @ EDWARDS, dtype=np.float64)


def trimp_lucia(zone_min: FloatArray) -> FloatArray:
    """Training impulse [au] of minutes [min] below, between and above the thresholds.

    Shape (..., 3) in, (...) out; NaN for negative minutes. Raises ValueError for another number
    of zones. The weights are from memory, unverified.

    Source: lucia2003 (1 to 3 points a minute)
    """
    return np.asarray(not_negative(zone_min) @ LUCIA, dtype=np.float64)


def part_of_threshold(graded_speed_mps: FloatArray, threshold_mps: FloatArray) -> FloatArray:
    """Intensity [-]: graded speed [m/s] over the speed that can be held for an hour [m/s].

    NaN for a negative speed or a threshold of 0.

    Source: allen_coggan (intensity factor)
    """
    return not_negative(graded_speed_mps) / above_zero(threshold_mps)


def threshold_load(duration_s: FloatArray, part_ratio: FloatArray) -> FloatArray:
    """Session load [au] by speed: hours [s] times squared part of threshold speed [-], times 100.

    An hour at threshold is 100. The part is meant for an average that weighs fast stretches
    more; the mean graded speed is an approximation that is too low for intervals.

    Source: allen_coggan (hours times squared intensity)
    """
    hours = not_negative(duration_s) / HOUR_S
    return hours * not_negative(part_ratio) ** 2 * HOUR_AT_THRESHOLD_AU
