"""The signs of a better day than usual, for all days of a history at once."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from freshlegs.domain.dose_columns import FindingColumns, ramp_doses
from freshlegs.domain.streams import FloatArray
from freshlegs.inference.dampers import DAMPERS, LAST_RATING_DAYS, MOST_DOSE, POINTS_PER_DOSE

FRESHER = "fresher_last_rating"
DAMPER_NAMES = (*(ramp.finding for ramp in DAMPERS), FRESHER)
"""What the columns of `damper_doses` are: the ramps of `DAMPERS`, and a fresher last rating."""
USUAL_COUNT, USUAL_DAYS = 5, 60
"""Ratings of so many days before a median of them is called usual."""


def damper_doses(columns: FindingColumns, heaviness: FloatArray) -> FloatArray:
    """The dose [0-3] of each damper on each day, NaN where unknown, shape (days, dampers).

    `heaviness` are the day's own ratings [0-10], NaN where not rated; a day's last rating is of
    the two days before it, and its usual the median of the sixty before.
    """
    ramps = [ramp_doses(ramp, columns) for ramp in DAMPERS]
    last, usual = last_ratings(heaviness), usual_ratings(heaviness)
    fresher = np.clip((usual - last) / POINTS_PER_DOSE, 0.0, MOST_DOSE)
    return np.column_stack([*ramps, fresher])


def last_ratings(heaviness: FloatArray) -> FloatArray:
    """The latest rating [0-10] of the two days before each day, NaN without, shape (days,)."""
    last = np.full(len(heaviness), np.nan)
    for back in range(LAST_RATING_DAYS, 0, -1):
        earlier = np.concatenate([np.full(back, np.nan), heaviness[:-back]])[: len(heaviness)]
        last = np.where(np.isnan(earlier), last, earlier)
    return last


def usual_ratings(heaviness: FloatArray) -> FloatArray:
    """The median rating [0-10] of the sixty days before each, NaN under 5, shape (days,)."""
    padded = np.concatenate([np.full(USUAL_DAYS, np.nan), heaviness])
    ranked = np.sort(sliding_window_view(padded, USUAL_DAYS)[: len(heaviness)], axis=1)
    rated_count = (~np.isnan(ranked)).sum(axis=1)
    day = np.arange(len(heaviness))
    lower, upper = np.maximum(rated_count - 1, 0) // 2, rated_count // 2
    middle = (ranked[day, lower] + ranked[day, np.minimum(upper, USUAL_DAYS - 1)]) / 2.0
    return np.where(rated_count >= USUAL_COUNT, middle, np.nan)


def usual_rating(heaviness: FloatArray) -> float:
    """The median [0-10] of the ratings of the last sixty days; NaN with fewer than five."""
    return float(usual_ratings(np.append(heaviness, np.nan))[-1])
