"""What a runner's own earlier runs lead one to expect at a given speed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.streams import FloatArray

LINE_DAYS = 90.0
"""The line is drawn through this many days before; elicited."""
LEAST_RUNS_COUNT = 8
"""... with at least this many runs; elicited."""
PRIOR_STRENGTH = 0.18
"""Weight of the typical slope, as that of 8 runs that differ by 0.15 m/s; elicited."""
SECONDS_PER_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Line:
    """What is expected of each run, and the slope of its line; NaN where too few runs precede."""

    expected_value: FloatArray
    slope_ratio: FloatArray


def own_line(
    start_s: FloatArray, speed_mps: FloatArray, value: FloatArray, typical_ratio: float
) -> Line:
    """Expect a value at each run's speed from the runs of the 90 days before it.

    Runs are by start [s]; NaN in speed [m/s] or value leaves a run out. Least squares with the
    slope drawn towards a typical one (value for each m/s), so that few or equal runs are safe.
    """
    used = ~np.isnan(speed_mps) & ~np.isnan(value)
    x, y = np.where(used, speed_mps, 0.0), np.where(used, value, 0.0)
    begin = np.searchsorted(start_s, start_s - LINE_DAYS * SECONDS_PER_DAY)
    count, sum_x, sum_y, sum_xx, sum_xy = (
        _before(term_values, begin) for term_values in (used.astype(np.float64), x, y, x * x, x * y)
    )
    enough = np.where(count >= LEAST_RUNS_COUNT, count, np.nan)
    mean_x, mean_y = sum_x / enough, sum_y / enough
    spread, together = sum_xx - enough * mean_x**2, sum_xy - enough * mean_x * mean_y
    slope = (together + PRIOR_STRENGTH * typical_ratio) / (spread + PRIOR_STRENGTH)
    return Line(mean_y + slope * (speed_mps - mean_x), slope)


def _before(term_values: FloatArray, begin: NDArray[np.intp]) -> FloatArray:
    totals = np.concatenate([[0.0], np.cumsum(term_values)])
    return np.asarray(totals[:-1] - totals[begin], dtype=np.float64)
