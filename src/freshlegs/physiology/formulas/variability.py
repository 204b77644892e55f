"""How far heart-rate variability is from one's own normal."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

LEAST_WEEK_COUNT = 3
"""Valid mornings that a week needs (plews2014)."""
LEAST_BASELINE_COUNT = 14
"""Mornings that a baseline needs; elicited."""
LEAST_SPREAD_LN_MS = 1e-6
"""A baseline that varies less is a sensor that repeats itself; elicited."""


def variability_z(week_ln_ms: FloatArray, baseline_ln_ms: FloatArray) -> FloatArray:
    """Distance [own SD] of the week's mean ln variability [ln ms] from the baseline's [ln ms].

    Shapes (..., days) in, (...) out; NaN days are left out. NaN with fewer than 3 days in the
    week, fewer than 14 in the baseline, or a baseline without spread. Either direction beyond
    ±0.5 is a change; more is not always better. RMSSD and SDNN must never be mixed.

    Source: plews2013 (weekly mean against own baseline; 0.5 SD from memory)
    """
    mean_ln_ms, spread_ln_ms = _mean_and_spread(baseline_ln_ms, LEAST_BASELINE_COUNT)
    week_mean_ln_ms, _ = _mean_and_spread(week_ln_ms, LEAST_WEEK_COUNT)
    spread_ln_ms = np.where(spread_ln_ms > LEAST_SPREAD_LN_MS, spread_ln_ms, np.nan)
    return np.asarray((week_mean_ln_ms - mean_ln_ms) / spread_ln_ms, dtype=np.float64)


def _mean_and_spread(values: FloatArray, need: int) -> tuple[FloatArray, FloatArray]:
    known = ~np.isnan(values)
    count = np.where(known.sum(axis=-1) >= need, known.sum(axis=-1), np.nan)
    mean = np.nansum(values, axis=-1) / count
    squares = np.where(known, (values - mean[..., np.newaxis]) ** 2, 0.0).sum(axis=-1)
    return mean, np.sqrt(squares / (count - 1))
