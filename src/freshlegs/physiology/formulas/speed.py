"""The speed that can be held for long, from the best efforts over several distances."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

LEAST_EFFORTS_COUNT = 3
"""A line through two points says nothing of its own error; elicited."""


def critical_speed(distance_m: FloatArray, duration_s: FloatArray) -> FloatArray:
    """Critical speed [m/s] and distance above it D' [m] by least squares of d = D' + CS t.

    Shape (..., efforts) in, (..., 2) out; NaN efforts are left out, fewer than 3 give NaN.
    Training bests underestimate what a maximal test would give.

    Source: smyth2020 (linear distance-time model)
    """
    known = ~np.isnan(duration_s) & ~np.isnan(distance_m)
    count = np.where(known.sum(axis=-1) >= LEAST_EFFORTS_COUNT, known.sum(axis=-1), np.nan)
    time_s, length_m = np.where(known, duration_s, 0.0), np.where(known, distance_m, 0.0)
    mean_s, mean_m = time_s.sum(axis=-1) / count, length_m.sum(axis=-1) / count
    across = (time_s * length_m).sum(axis=-1) - count * mean_s * mean_m
    along = (time_s**2).sum(axis=-1) - count * mean_s**2
    with np.errstate(divide="ignore", invalid="ignore"):
        speed_mps = across / along
    return np.stack([speed_mps, mean_m - speed_mps * mean_s], axis=-1)
