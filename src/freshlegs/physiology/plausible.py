"""What a formula may be given; what cannot be is unknown (NaN), never a number."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray


def above_zero(values: FloatArray) -> FloatArray:
    """Values that are above 0; the others become NaN."""
    return np.where(np.asarray(values) > 0.0, values, np.nan)


def not_negative(values: FloatArray) -> FloatArray:
    """Values of 0 and more; the others become NaN."""
    return np.where(np.asarray(values) >= 0.0, values, np.nan)


def within(values: FloatArray, low: float, high: float) -> FloatArray:
    """Values from `low` to `high`, both included; the others become NaN."""
    array = np.asarray(values)
    return np.where((array >= low) & (array <= high), values, np.nan)
