"""Whether the heart still reaches its highest rate when a runner goes all-out."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.volume import RUN

ALL_OUT_RPE = 8.0
"""From this effort (CR10) on the highest rate is asked for; elicited."""
RECENT_DAYS, RECENT_COUNT = 28, 2
EARLIER_DAYS, EARLIER_COUNT = 120, 3
"""At least so many all-out sessions in four weeks are held against those before; elicited."""


def peak_rate(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Fall of the highest rate in all-out runs: four weeks against the four months before."""
    all_out = RUN & ((pl.col("rpe") >= ALL_OUT_RPE) | pl.col("race")) & (pl.col("_reached_bpm") > 0)
    peaks = inputs.activities.filter(all_out).group_by("day").agg(pl.col("_reached_bpm").max())
    joined = table.hstack(inputs.on_calendar(peaks).drop("day"))
    peak = pl.col("_reached_bpm").shift(1)
    now = peak.rolling_max(RECENT_DAYS, min_samples=RECENT_COUNT)
    earlier = peak.shift(RECENT_DAYS).rolling_median(EARLIER_DAYS, min_samples=EARLIER_COUNT)
    return joined.with_columns(max_heart_rate_drop_bpm=earlier - now)
