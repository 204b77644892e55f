"""What else was not alike on days with and without a change, and so may be behind a difference."""

from __future__ import annotations

import numpy as np

from freshlegs.inference.trial.days import BoolArray, FloatArray

GREAT_RATIO = 0.5
"""A difference of half its own spread is worth naming; elicited."""
LEAST_COUNT = 5
NOTICEABLE_Z = 2.0


def differs(day_values: FloatArray, arm: BoolArray) -> tuple[float, float] | None:
    """The means with and without where they differ noticeably, else None.

    `day_values` shape (days,), NaN where unknown. Noticeably: by half a standard deviation and by
    two standard errors.
    """
    known = ~np.isnan(day_values)
    on, off = day_values[known & arm], day_values[known & ~arm]
    if min(len(on), len(off)) < LEAST_COUNT:
        return None
    spread = np.sqrt((on.var(ddof=1) + off.var(ddof=1)) / 2)
    apart = abs(on.mean() - off.mean())
    error = spread * np.sqrt(1 / len(on) + 1 / len(off))
    if apart <= GREAT_RATIO * spread or apart <= NOTICEABLE_Z * error:
        return None
    return float(on.mean()), float(off.mean())
