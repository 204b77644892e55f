"""What the runner wrote down: heaviness, soreness, mood, illness, cycle, food and drink."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.physiology.days.diary import COLUMNS
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.trained import BODILY, ON_RUNS
from freshlegs.physiology.days.windows import (
    above_usual,
    any_within,
    array,
    column,
    mean_before,
    shifted,
)

CYCLE_KEPT_DAYS = 45
"""A cycle day counts on from the last one told, at most this long; elicited."""
ILL_DAYS = 7
HEAVIER_POINTS_COUNT = 1.0
"""A week is heavier than usual from this many points on; elicited."""
WEEKS_COUNT = 26
WEEK_DAYS, WEEK_COUNT = 7, 2
USUAL_DAYS, USUAL_COUNT = 180, 20
FOOD_DAYS, FOOD_COUNT = 7, 3
HOUR_MIN = 60.0
TOLD_NAMES = tuple(name for name in COLUMNS if name not in {"at_s", *BODILY, *ON_RUNS})


def diary(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Add what was told of the day."""
    return table.hstack(inputs.on_calendar(inputs.diary.select("day", *TOLD_NAMES)).drop("day"))


def feeling(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Illness of the last week, stress against the usual, the cycle, and weeks of heaviness."""
    return table.with_columns(
        column("weeks_heavy", _weeks_heavy(table)),
        illness=any_within("illness", ILL_DAYS),
        stress_above_normal=above_usual("stress"),
        cycle_day=_cycle_day(),
    )


def food(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Food and drink of the day before and of the week before, for the body's weight."""
    run_h = pl.col("run_min") / HOUR_MIN
    return table.with_columns(
        alcohol_units_1d=pl.col("alcohol_units").shift(1),
        carbohydrate_g_per_kg_1d=pl.col("carbohydrate_g").shift(1) / pl.col("weight_kg"),
        protein_g_per_kg_7d=mean_before("protein_g", FOOD_DAYS, FOOD_COUNT) / pl.col("weight_kg"),
        iron_mg_7d=mean_before("iron_mg", FOOD_DAYS, FOOD_COUNT),
        carbohydrate_in_run_g_per_h=pl.when(run_h > 0.0).then(
            pl.col("carbohydrate_in_run_g") / run_h
        ),
    )


def _cycle_day() -> pl.Expr:
    place = pl.col("place").cast(pl.Float64)
    begun = pl.when(pl.col("cycle_day").is_not_null()).then(place - pl.col("cycle_day"))
    counted = place - begun.forward_fill()
    return pl.when(counted <= CYCLE_KEPT_DAYS).then(counted)


def _weeks_heavy(table: pl.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Weeks in a row, up to the day, whose mean heaviness was above the usual of half a year."""
    rated = table["heaviness"]
    week = rated.rolling_mean(WEEK_DAYS, min_samples=WEEK_COUNT).alias("week").to_frame()
    usual = rated.rolling_median(USUAL_DAYS, min_samples=USUAL_COUNT).alias("usual").to_frame()
    weekly, level = array(week, "week"), array(usual, "usual") + HEAVIER_POINTS_COUNT
    going = ~np.isnan(level)
    weeks = np.where(going, 0.0, np.nan)
    for back in range(WEEKS_COUNT):
        going &= shifted(weekly, back * WEEK_DAYS) >= level if back else weekly >= level
        weeks[going] += 1.0
    return weeks
