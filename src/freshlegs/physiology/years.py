"""Years in weeks: how heavy the legs were, how much was done, and the heart rate at one speed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import polars as pl
from numpy.typing import NDArray

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Run
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.against_own import ASSUMED_HUMIDITY_PERCENT, BPM_PER_MPS_RATIO
from freshlegs.physiology.formulas.heat import heat_slowing, wbgt_simple

WEEK_DAYS = 7
RATINGS_COUNT = 2
"""Ratings in a week before their median stands for it; elicited."""
KNOWN_DAYS = 5
"""Days of a week whose load is known before they stand for it; elicited."""
SLOPE_RUNS_COUNT = 20
BLOCK_WEEKS = 8
"""Within so few weeks fitness hardly moves, so heart rate follows speed alone; elicited."""
LEAST_BPM_PER_MPS_RATIO, MOST_BPM_PER_MPS_RATIO = 10.0, 60.0

type IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Weekly values from the week of `first_monday` on, NaN where unknown, each (weeks,).

    `heaviness` is the median rating [0-10], `load_au` the load of a week [au] and
    `heart_rate_bpm` the median at `speed_mps`, the runner's usual one, uphill and heat allowed for.
    """

    first_monday: date
    heaviness: FloatArray
    load_au: FloatArray
    heart_rate_bpm: FloatArray
    speed_mps: float | None

    def monday(self, week_index: int) -> date:
        """The first day of one of the weeks."""
        return self.first_monday + timedelta(days=WEEK_DAYS * week_index)


def years(table: pl.DataFrame, runs: Sequence[Run]) -> Years:
    """Sum up a table of days, and the steady part of each run, week by week."""
    days = table["day"].to_list()
    monday = days[0] - timedelta(days=days[0].weekday())
    week = np.array([(day - monday).days // WEEK_DAYS for day in days], dtype=np.int64)
    weeks_count = int(week[-1]) + 1
    told = [run for run in runs if days[0] <= run.day <= days[-1] and _is_steady(run)]
    run_week = np.array([(run.day - monday).days // WEEK_DAYS for run in told], dtype=np.int64)
    speed_mps = _cool_mps(told)
    usual_mps = float(np.median(speed_mps)) if told else None
    rate_bpm = _at_speed(run_week, speed_mps, told)
    load_au = _numbers(table, "training_load_au")
    return Years(
        first_monday=monday,
        heaviness=_medians(week, _numbers(table, "heaviness"), weeks_count, RATINGS_COUNT),
        load_au=WEEK_DAYS * _means(week, load_au, weeks_count, KNOWN_DAYS),
        heart_rate_bpm=_medians(run_week, rate_bpm, weeks_count, 1),
        speed_mps=usual_mps,
    )


def _is_steady(run: Run) -> bool:
    features = run.features
    known = features.steady_heart_rate_bpm is not None
    return known and bool(features.steady_graded_speed_mps) and run.activity.sport is Sport.RUN


def _cool_mps(runs: Sequence[Run]) -> FloatArray:
    """Steady speed as it would have been in cool air [m/s], (runs,)."""
    speed_mps = np.array([run.features.steady_graded_speed_mps for run in runs], dtype=np.float64)
    temperature_c = np.array([_temperature_c(run) for run in runs], dtype=np.float64)
    slowing = heat_slowing(wbgt_simple(temperature_c, np.full(len(runs), ASSUMED_HUMIDITY_PERCENT)))
    cool: FloatArray = speed_mps * (1.0 + np.nan_to_num(slowing) / 100.0)
    return cool


def _temperature_c(run: Run) -> float | None:
    told = run.activity.temperature_c
    return run.features.temperature_c if told is None else told


def _at_speed(week: IntArray, speed_mps: FloatArray, runs: Sequence[Run]) -> FloatArray:
    """The heart rate of each run [bpm] as at the runner's usual speed, (runs,)."""
    rate_bpm = np.array([run.features.steady_heart_rate_bpm for run in runs], dtype=np.float64)
    if not len(runs):
        return rate_bpm
    slope_ratio = _slope_ratio(week, speed_mps, rate_bpm)
    adjusted: FloatArray = rate_bpm - slope_ratio * (speed_mps - np.median(speed_mps))
    return adjusted


def _slope_ratio(week: IntArray, speed_mps: FloatArray, rate_bpm: FloatArray) -> float:
    """How much heart rate rises with speed [bpm for each m/s], judged within blocks of weeks."""
    if len(week) < SLOPE_RUNS_COUNT:
        return BPM_PER_MPS_RATIO
    speed, rate = (_about_block(week // BLOCK_WEEKS, one) for one in (speed_mps, rate_bpm))
    square = float(speed @ speed)
    slope = float(speed @ rate) / square if square > 0.0 else BPM_PER_MPS_RATIO
    return min(max(slope, LEAST_BPM_PER_MPS_RATIO), MOST_BPM_PER_MPS_RATIO)


def _about_block(block: IntArray, values: FloatArray) -> FloatArray:
    count = np.maximum(np.bincount(block), 1)
    mean = np.bincount(block, weights=values) / count
    about: FloatArray = values - mean[block]
    return about


def _medians(week: IntArray, values: FloatArray, weeks_count: int, need: int) -> FloatArray:
    known = ~np.isnan(values)
    found = np.full(weeks_count, np.nan)
    for at in np.unique(week[known]):
        told = values[known & (week == at)]
        if len(told) >= need:
            found[at] = np.median(told)
    return found


def _means(week: IntArray, values: FloatArray, weeks_count: int, need: int) -> FloatArray:
    known = ~np.isnan(values)
    count = np.bincount(week[known], minlength=weeks_count)
    total = np.bincount(week[known], weights=values[known], minlength=weeks_count)
    return np.where(count >= need, total / np.maximum(count, 1), np.nan)


def _numbers(table: pl.DataFrame, column: str) -> FloatArray:
    return np.asarray(table[column].cast(pl.Float64).to_numpy(), dtype=np.float64)
