"""When a day's question is asked, so that only what came before it counts."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.diary import Phase
from freshlegs.domain.streams import FloatArray

NOON_S = 43_200.0
SECONDS_PER_DAY = 86_400.0


def moments_s(calendar: pl.DataFrame, activities: pl.DataFrame, diary: pl.DataFrame) -> FloatArray:
    """The moment of each day [s since 1970, UTC].

    A feeling in a run is asked at that run's start; any other entry at its own time; without
    one the first run of the day counts, and without that noon. Local times take the offset of
    the last activity known by then (the first one's before it).
    """
    runs = (
        activities.filter(pl.col("sport") == "run")
        .group_by("day")
        .agg(pl.col("start_s").min().alias("run_s"))
    )
    table = (
        calendar.select("day")
        .join(_offsets(activities), on="day", how="left", maintain_order="left")
        .join(runs, on="day", how="left", maintain_order="left")
        .join(diary.select("day", "at_s", "phase"), on="day", how="left", maintain_order="left")
        .with_columns(pl.col("offset_s").forward_fill().backward_fill().fill_null(0.0))
    )
    midnight_s = pl.col("day").cast(pl.Int32).cast(pl.Float64) * SECONDS_PER_DAY
    said_s = midnight_s + pl.col("at_s") - pl.col("offset_s")
    noon_s = midnight_s + NOON_S - pl.col("offset_s")
    in_run = pl.col("phase").is_in([Phase.START.value, Phase.MIDDLE.value, Phase.END.value])
    moment = (
        pl.when(in_run & pl.col("run_s").is_not_null())
        .then(pl.col("run_s"))
        .otherwise(pl.coalesce(said_s, pl.col("run_s"), noon_s))
    )
    return np.asarray(table.select(moment.alias("moment")).to_series(), dtype=np.float64)


def _offsets(activities: pl.DataFrame) -> pl.DataFrame:
    return activities.group_by("day").agg(pl.col("offset_s").first())
