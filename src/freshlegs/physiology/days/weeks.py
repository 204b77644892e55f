"""What loads add up to: acute and chronic, a week against the usual week, monotony and strain."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.load import daily_au
from freshlegs.physiology.days.windows import column, shifted, sum_before, windows
from freshlegs.physiology.formulas.load import (
    acute_chronic_ratio,
    exponential_average,
    monotony,
    strain,
)
from freshlegs.physiology.formulas.stats import robust_z

WEEK_DAYS, MONTH_DAYS = 7, 28
BASELINE_DAYS = 35
"""A week is compared with the weeks that ended in the five weeks before it; elicited."""
LEAST_SPREAD_FRACTION = 0.15
"""Weeks are taken to differ by at least this part of the usual week; elicited."""
EASY_WEEK_FRACTION = 0.6
"""A week under this part of the usual one is an easy week; elicited."""


def weeks(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Loads of the days before, never of the day itself."""
    daily = daily_au(table)
    before = shifted(daily, 1)
    acute_au, chronic_au = _average_au(daily, WEEK_DAYS), _average_au(daily, MONTH_DAYS)
    return table.with_columns(
        column("acute_load_au", acute_au),
        column("chronic_load_au", chronic_au),
        column("acute_chronic_ratio", acute_chronic_ratio(acute_au, chronic_au)),
        column("monotony", monotony(windows(before, WEEK_DAYS))),
        column("strain", strain(windows(before, WEEK_DAYS))),
        load_7d_au=sum_before("training_load_au", WEEK_DAYS),
    )


def usual_week(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """The last week's load against the runner's usual week, and whether it was an easy week."""
    week_au = np.asarray(table["load_7d_au"].fill_null(np.nan).to_numpy(), dtype=np.float64)
    earlier_au = windows(shifted(week_au, WEEK_DAYS), BASELINE_DAYS)
    usual_au = np.median(earlier_au, axis=-1)
    z = robust_z(week_au, earlier_au, LEAST_SPREAD_FRACTION * usual_au)
    eased = np.where(usual_au > 0.0, week_au <= EASY_WEEK_FRACTION * usual_au, np.nan)
    easy = pl.col("_eased").cast(pl.Boolean) & (sum_before("_runs", WEEK_DAYS) > 0)
    with_z = table.with_columns(
        column("load_7d_z", z), column("_eased", np.where(np.isnan(week_au), np.nan, eased))
    )
    return with_z.with_columns(taper=easy)


def _average_au(daily_au: FloatArray, span_days: int) -> FloatArray:
    """Exponential average as of each morning, begun with the mean of the first days."""
    known = np.flatnonzero(~np.isnan(daily_au))
    averages = np.full(len(daily_au), np.nan)
    if len(known) < span_days:
        return averages
    first, last = known[0] + span_days, known[-1] + 1
    start_au = float(daily_au[known[0] : first].mean())
    averages[first - 1] = start_au
    averages[first:last] = exponential_average(daily_au[first:last], start_au, span_days)
    return shifted(averages, 1)
