"""How unusual a number is among a runner's own."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

NORMAL_SD_PER_MAD_RATIO = 1.4826


def robust_z(value: FloatArray, baseline_values: FloatArray, floor_value: FloatArray) -> FloatArray:
    """Distance [own SD] of a value from the median of its baseline, by median deviations.

    `value` and `floor_value` have shape (...), `baseline_values` (..., samples), all in one
    unit [any]; NaN in the baseline gives NaN. The spread is never taken below `floor_value`
    (0 = no floor, and NaN where the baseline has no spread).

    Source: robust_z (median and median absolute deviation)
    """
    middle = np.median(baseline_values, axis=-1)
    deviation = np.median(np.abs(baseline_values - middle[..., np.newaxis]), axis=-1)
    spread = np.maximum(NORMAL_SD_PER_MAD_RATIO * deviation, floor_value)
    return np.asarray((value - middle) / np.where(spread > 0.0, spread, np.nan), dtype=np.float64)
