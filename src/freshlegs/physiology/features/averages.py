"""Averages that weigh each sample by the time it stands for."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.features.track import Mask

LEAST_S = 60.0
"""An average over less time says nothing; elicited."""


def mean_over(values: FloatArray | None, span_s: FloatArray, mask: Mask) -> float | None:
    """Time-weighted mean of the known values under a mask; None under a minute of them."""
    if values is None:
        return None
    kept = mask & ~np.isnan(values)
    weights_s = span_s[kept]
    total_s = float(weights_s.sum())
    return float(values[kept] @ weights_s) / total_s if total_s >= LEAST_S else None


def variation(values: FloatArray, span_s: FloatArray, mask: Mask) -> float:
    """Time-weighted coefficient of variation [-] under a mask without gaps; inf if unknown."""
    weights_s = span_s[mask]
    total_s = float(weights_s.sum())
    if total_s < LEAST_S:
        return np.inf
    kept = values[mask]
    mean = float(kept @ weights_s) / total_s
    spread = float(np.sqrt(((kept - mean) ** 2) @ weights_s / total_s))
    return spread / mean if mean > 0.0 else np.inf
