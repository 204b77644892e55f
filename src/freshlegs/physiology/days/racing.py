"""When the last race was, what races say, and whether easy runs are easy by that."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.hard import EASY_COUNT, EASY_DAYS, EASY_QUANTILE_FRACTION
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.spikes import LARGE_SPIKE_PERCENT
from freshlegs.physiology.days.volume import RUN
from freshlegs.physiology.days.windows import array, column, shifted
from freshlegs.physiology.formulas.oxygen import race_oxygen_uptake, speed_at_oxygen

RACE_DAYS = 120
"""A race longer ago was another runner's; elicited."""
REMEMBERED_DAYS = 365
SHORTEST_M = 3000.0
MOST_CLIMB_RATIO = 0.01
"""A race with more climb for its way says less of the flat; elicited."""
EASY_FRACTION = 0.74
"""Upper end of easy running, as a part of the race-equivalent uptake; from memory, unverified."""
SECONDS_PER_MIN = 60.0


def racing(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Days since a race or a far longer run; the oxygen uptake of races; easy runs against it."""
    with_races = table.with_columns(
        column("days_since_race", _days_since(table)),
        column("race_oxygen_uptake_ml_per_kg_min", _uptake(inputs)),
    )
    limit_mps = speed_at_oxygen(
        EASY_FRACTION * array(with_races, "race_oxygen_uptake_ml_per_kg_min")
    )
    above_percent = 100.0 * (_easy_mps(table) / limit_mps - 1.0)
    easy = with_races.with_columns(column("easy_speed_above_band_percent", above_percent))
    return easy.with_columns(easy_runs_too_fast=pl.col("easy_speed_above_band_percent") > 0.0)


def _days_since(table: pl.DataFrame) -> FloatArray:
    raced = table["_race"].fill_null(value=False).to_numpy()
    month_known = table["runs_28d"].is_not_null().to_numpy()
    long = array(table, "session_spike_percent") >= LARGE_SPIKE_PERCENT
    raced = raced | (long & month_known)
    days = np.arange(table.height, dtype=np.float64)
    last = shifted(np.maximum.accumulate(np.where(raced, days, -np.inf)), 1)
    return np.where(days - last <= REMEMBERED_DAYS, days - last, np.nan)


def _uptake(inputs: Inputs) -> FloatArray:
    """The greatest of the races of the 120 days before."""
    flat = ~(pl.col("climb_m") > MOST_CLIMB_RATIO * pl.col("distance_m")).fill_null(value=False)
    run = inputs.activities.filter(
        RUN & pl.col("race") & (pl.col("distance_m") >= SHORTEST_M) & flat
    )
    time_s = array(run, "duration_min") * SECONDS_PER_MIN
    uptake = column("_uptake", race_oxygen_uptake(array(run, "distance_m"), time_s))
    best = run.select("day", uptake).group_by("day").agg(pl.col("_uptake").max())
    daily = inputs.on_calendar(best)
    recent = daily.select(pl.col("_uptake").shift(1).rolling_max(RACE_DAYS, min_samples=1))
    return array(recent, "_uptake")


def _easy_mps(table: pl.DataFrame) -> FloatArray:
    speeds = pl.col("steady_graded_speed_mps").shift(1)
    slowest = speeds.rolling_quantile(
        EASY_QUANTILE_FRACTION, window_size=EASY_DAYS, min_samples=EASY_COUNT
    )
    return array(table.select(slowest), "steady_graded_speed_mps")
