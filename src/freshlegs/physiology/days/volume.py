"""How far, how long and how high: the day's training in plain sums."""

from __future__ import annotations

import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import max_before, sum_before

RUN = pl.col("sport") == Sport.RUN.value
ON_FOOT = pl.col("sport").is_in([Sport.RUN.value, Sport.WALK.value, Sport.HIKE.value])
FOUR_HOURS_MIN = 240.0
SECONDS_PER_MIN = 60.0


def volume(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Distances, times and hills of the day; a day of known runs without activity has 0 of each."""
    sums = inputs.activities.group_by("day").agg(
        known_sum(pl.col("distance_m")).alias("distance_m"),
        (pl.col("duration_min").sum() * SECONDS_PER_MIN).alias("duration_s"),
        known_sum(pl.col("distance_m").filter(RUN)).alias("run_distance_m"),
        pl.col("moving_min").filter(RUN).sum().alias("run_min"),
        pl.col("moving_min").filter(RUN).max().alias("_longest_run_min"),
        pl.col("distance_m").filter(RUN).max().alias("longest_run_m"),
        known_sum(pl.col("climb_m").filter(ON_FOOT)).alias("climb_m"),
        known_sum(pl.col("descent_m").filter(ON_FOOT)).alias("descent_m"),
        known_sum(pl.col("sprint_s").filter(RUN)).alias("_sprint_s"),
        RUN.sum().alias("_runs"),
        ON_FOOT.sum().alias("_walks"),
        pl.len().alias("_activities"),
    )
    joined = table.hstack(inputs.on_calendar(sums).drop("day"))
    zero_runs = [pl.col(name) for name in ("_runs", "_walks", "_activities")]
    counted = joined.with_columns(pl.when("runs_known").then(c.fill_null(0)) for c in zero_runs)
    return counted.with_columns(
        *_zero("_activities", "distance_m", "duration_s"),
        *_zero("_runs", "run_distance_m", "run_min", "_longest_run_min", "longest_run_m"),
        *_zero("_runs", "_sprint_s"),
        *_zero("_walks", "climb_m", "descent_m"),
    )


def longest(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """The longest of the runs of late, how many there were, and very long ones."""
    return table.with_columns(
        longest_run_30d_m=pl.col("longest_run_m").shift(1).rolling_max(30, min_samples=1),
        runs_28d=sum_before("_runs", 28),
        depleting_min_2d=max_before("_longest_run_min", 2),
        run_over_4_h=pl.col("_longest_run_min").rolling_max(2, min_samples=1) >= FOUR_HOURS_MIN,
    )


def known_sum(values: pl.Expr) -> pl.Expr:
    """Sum of what is known; null where nothing is."""
    return pl.when(values.count() > 0).then(values.sum())


def _zero(count: str, *columns: str) -> list[pl.Expr]:
    """Nothing was done, so there is 0 of it."""
    return [pl.when(pl.col(count) == 0).then(0.0).otherwise(pl.col(c)).alias(c) for c in columns]
