"""How many hard runs the last week held, and whether two followed each other."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.hard import HARD_RPE, HARD_SESSION_MIN
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.volume import RUN
from freshlegs.physiology.days.windows import max_before, sum_before

WEEK_DAYS = 7
IS_HARD = (
    (pl.col("hard_min") >= HARD_SESSION_MIN).fill_null(value=False)
    | (pl.col("rpe") >= HARD_RPE).fill_null(value=False)
    | pl.col("race").fill_null(value=False)
)
IS_JUDGED = IS_HARD | pl.col("hard_min").is_not_null() | pl.col("rpe").is_not_null()


def hard_days(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Hard runs of the 7 days before; unknown where a run is that nothing tells of."""
    told = inputs.activities.filter(RUN).group_by("day")
    counts = told.agg(pl.when(IS_JUDGED.all()).then(IS_HARD.sum()).alias("_hard_runs"))
    joined = table.hstack(inputs.on_calendar(counts).drop("day"))
    counted = joined.with_columns(
        pl.when(pl.col("_runs") == 0).then(0).otherwise(pl.col("_hard_runs")).alias("_hard_runs")
    )
    hard = pl.col("_hard_runs") > 0
    paired = counted.with_columns(_hard_pair=(hard & hard.shift(1)).cast(pl.Int8))
    return paired.with_columns(
        hard_sessions_7d=sum_before("_hard_runs", WEEK_DAYS),
        hard_days_back_to_back=max_before("_hard_pair", WEEK_DAYS - 1).cast(pl.Boolean),
    )
