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
    kept = np.flatnonzero(mask & ~np.isnan(values))
    weights_s = span_s[kept]
    total_s = float(weights_s.sum())
    return float(values[kept] @ weights_s) / total_s if total_s >= LEAST_S else None
