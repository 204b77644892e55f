"""What has gone one way for weeks: stress, sameness, resting heart rate; and thin air."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column
from freshlegs.physiology.formulas.altitude import oxygen_loss_percent

HIGH_STRESS = 7.0
"""Stress (0-10) from here on is high (psych_stress in the evidence)."""
WEEK_DAYS, WEEK_COUNT = 7, 4
FORTNIGHT_DAYS, FORTNIGHT_COUNT = 14, 5
QUARTER_DAYS = 90


def trends(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Days of high stress, the least monotony of two weeks, resting heart rate over 3 months."""
    high = (pl.col("stress") >= HIGH_STRESS).cast(pl.Float64)
    resting = pl.col("resting_heart_rate_bpm")
    now = resting.rolling_mean(FORTNIGHT_DAYS, min_samples=FORTNIGHT_COUNT)
    loss = oxygen_loss_percent(array(table, "altitude_m"))
    return table.with_columns(
        column("altitude_oxygen_loss_percent", loss),
        stress_high_days_7d=high.rolling_sum(WEEK_DAYS, min_samples=WEEK_COUNT),
        monotony_14d=pl.col("monotony").rolling_min(FORTNIGHT_DAYS, min_samples=FORTNIGHT_DAYS),
        resting_heart_rate_change_90d_bpm=now - now.shift(QUARTER_DAYS - FORTNIGHT_DAYS // 2),
    )
