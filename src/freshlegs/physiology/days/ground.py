"""How much of the running is on hard ground, against the month before."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs

HARD = ("road", "track", "treadmill")
"""Ground as asphalt or hall; the others give way."""
WEEK_DAYS, WEEK_COUNT = 7, 3
MONTH_DAYS, MONTH_COUNT = 28, 5
"""Days with a known ground that a week and a month need; elicited."""


def ground(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Part of the days with running on hard ground: the last week less the four weeks before."""
    hard = pl.col("surface").is_in(HARD).cast(pl.Float64).alias("_on_hard")
    told = table.with_columns(hard)
    days = pl.col("_on_hard").shift(1)
    week = days.rolling_mean(WEEK_DAYS, min_samples=WEEK_COUNT)
    month = days.shift(WEEK_DAYS).rolling_mean(MONTH_DAYS, min_samples=MONTH_COUNT)
    return told.with_columns(hard_ground_rise_percent=100.0 * (week - month))
