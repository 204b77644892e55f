"""Days summed up as days, weeks or months, with fitness and fatigue at the end of each."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from freshlegs.domain.streams import FloatArray
from freshlegs.domain.trends import Period, Split, Step
from freshlegs.physiology.days.windows import array, column
from freshlegs.physiology.formulas.fitness import FATIGUE_DAYS, FITNESS_DAYS, average_by_days

EVERY = {Step.DAY: "1d", Step.WEEK: "1w", Step.MONTH: "1mo"}
WEEK_DAYS = 7
GUARD_RATIO = 1.1
"""A run of more than a tenth beyond the longest of 30 days is long (frandsen2025)."""
LEAST_DAYS_COUNT = 15
"""Days on either side before their ratings are compared; elicited."""
THIRD = 1.0 / 3.0


def periods(table: pl.DataFrame, step: Step, first_day: date) -> tuple[Period, ...]:
    """Sum up a table of days from a day on; the days before it only lead fitness up.

    The first week or month begins with its own first day, as far as the table has it.
    """
    told = _with_balance(table).with_columns(
        pl.col("day").dt.truncate(EVERY[step]).alias("first_day")
    )
    begins = pl.lit(first_day).dt.truncate(EVERY[step])
    summed = told.filter(pl.col("first_day") >= begins).group_by("first_day", maintain_order=True)
    return tuple(Period(**row) for row in summed.agg(_sums(step)).to_dicts())


def split(table: pl.DataFrame, name: str, first_day: date) -> Split | None:
    """Compare the ratings of days with little and with much of a column; None under 15 each."""
    known = table.filter(pl.col("day") >= first_day).select(name, "heaviness").drop_nulls()
    values, heaviness = array(known, name), array(known, "heaviness")
    if len(values) < 2 * LEAST_DAYS_COUNT:
        return None
    low_value, high_value = (float(one) for one in np.quantile(values, (THIRD, 1.0 - THIRD)))
    high = values > high_value if high_value == low_value else values >= high_value
    low = values <= low_value
    if min(low.sum(), high.sum()) < LEAST_DAYS_COUNT:
        return None
    return Split(
        low_value=low_value,
        high_value=float(values[high].min()),
        low_heaviness=float(heaviness[low].mean()),
        high_heaviness=float(heaviness[high].mean()),
        low_days_count=int(low.sum()),
        high_days_count=int(high.sum()),
    )


def balance(daily_au: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Fitness and fatigue [au] after each day, from daily load [au], all (days,); NaN is unknown.

    Both begin with the mean of the first 42 known days and are unknown until these are over.

    Source: coggan_balance (difference form)
    """
    known = np.flatnonzero(~np.isnan(daily_au))
    fitness_au, fatigue_au = np.full(len(daily_au), np.nan), np.full(len(daily_au), np.nan)
    if len(known) <= FITNESS_DAYS:
        return fitness_au, fatigue_au
    first, last = int(known[int(FITNESS_DAYS)]), int(known[-1]) + 1
    start_au = float(np.mean(daily_au[known[: int(FITNESS_DAYS)]]))
    loads_au = np.nan_to_num(daily_au[first:last], nan=start_au)
    fitness_au[first:last] = average_by_days(loads_au, start_au, FITNESS_DAYS)
    fatigue_au[first:last] = average_by_days(loads_au, start_au, FATIGUE_DAYS)
    return fitness_au, fatigue_au


def _with_balance(table: pl.DataFrame) -> pl.DataFrame:
    fitness_au, fatigue_au = balance(array(table, "training_load_au"))
    beyond = pl.col("longest_run_m") / pl.col("longest_run_30d_m")
    return table.with_columns(
        column("fitness_au", fitness_au),
        column("fatigue_au", fatigue_au),
        _beyond=pl.when(pl.col("longest_run_m") > 0).then(beyond.fill_null(0.0)),
    )


def _sums(step: Step) -> list[pl.Expr]:
    means = ("heaviness", "sleep_h", "weight_kg", "temperature_c")
    ends = ("shoe", "shoe_distance_km", "fitness_au", "fatigue_au")
    return [
        pl.col("day").last().alias("last_day"),
        pl.col("heaviness").count().alias("ratings_count"),
        *(pl.col(name).cast(pl.Float64).mean() for name in means),
        pl.col("leg_strength_sessions_7d").cast(pl.Float64).mean().alias("leg_sessions_count"),
        *(pl.col(name).drop_nulls().last() for name in ends),
        _in_a_week("training_load_au", step).alias("load_au"),
        _in_a_week("run_distance_m", step),
        *_furthest(step),
    ]


def _in_a_week(name: str, step: Step) -> pl.Expr:
    """The day's, the week's so far, or that of the month's mean week."""
    value = pl.col(name).cast(pl.Float64)
    if step is Step.MONTH:
        return (value.mean() * WEEK_DAYS).alias(name)
    return pl.when(value.count() > 0).then(value.sum()).alias(name)


def _furthest(step: Step) -> list[pl.Expr]:
    """The run that reached furthest beyond those before it, and how far was no jump.

    On a single day the bound is known without a run as well.
    """
    guard = pl.col("longest_run_30d_m").cast(pl.Float64) * GUARD_RATIO
    run = pl.col("longest_run_m").cast(pl.Float64)
    if step is Step.DAY:
        ran = pl.col("_beyond").is_not_null()
        return [
            pl.when(ran).then(run).first().alias("longest_run_m"),
            guard.first().alias("guard_m"),
        ]
    at = pl.col("_beyond").fill_null(-1.0).arg_max()
    ran = pl.col("_beyond").count() > 0
    return [
        pl.when(ran).then(run.get(at)).alias("longest_run_m"),
        pl.when(ran).then(guard.get(at)).alias("guard_m"),
    ]
