"""How far the last week and the last weeks went, against the weeks before them."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import sum_before

WEEK_DAYS, FORTNIGHT_DAYS, EARLIER_DAYS = 7, 14, 28
M_PER_KM = 1000.0
LEAST_USUAL_M = 5000.0
"""Under so much a week any run would be a multiple; elicited."""


def distance(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """The last 7 and 14 days against those before them, and the mean week of the last 28."""
    told = table.with_columns(_7d_m=_sum(WEEK_DAYS), _14d_m=_sum(FORTNIGHT_DAYS))
    usual_m = _sum(EARLIER_DAYS).shift(WEEK_DAYS) * WEEK_DAYS / EARLIER_DAYS
    earlier_m = pl.col("_14d_m").shift(EARLIER_DAYS)
    return told.with_columns(
        distance_7d_above_usual_percent=_above(pl.col("_7d_m"), usual_m, LEAST_USUAL_M),
        weekly_distance_rise_percent=_above(pl.col("_14d_m"), earlier_m, 2.0 * LEAST_USUAL_M),
        distance_per_week_28d_km=_sum(EARLIER_DAYS) * WEEK_DAYS / EARLIER_DAYS / M_PER_KM,
    )


def _sum(days: int) -> pl.Expr:
    return sum_before("run_distance_m", days)


def _above(now_m: pl.Expr, before_m: pl.Expr, least_m: float) -> pl.Expr:
    return 100.0 * (now_m / pl.when(before_m >= least_m).then(before_m) - 1.0)
