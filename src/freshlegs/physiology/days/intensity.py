"""How hard the running was: impulse, hard minutes, time above critical speed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl

from freshlegs.domain.profile import ProfileNeed, Sex
from freshlegs.domain.run import GRADED_SPEED_STEP_MPS
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.against_own import against_own
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.rates import Rates, bin_rates_bpm, rates, reached_bpm
from freshlegs.physiology.days.volume import RUN, known_sum
from freshlegs.physiology.days.windows import array, column, sum_before
from freshlegs.physiology.formulas.heart import reserve_fraction
from freshlegs.physiology.formulas.load import trimp_banister
from freshlegs.physiology.formulas.speed import critical_speed

HARD_RESERVE_FRACTION = 0.8
"""From here on it is hard to talk; elicited (about 86 % of maximal heart rate)."""
LEAST_COVERED_FRACTION = 0.5
"""Heart rate known for less of an activity does not stand for the rest; elicited."""
EFFORTS_M = (400.0, 800.0, 1000.0, 1609.344, 3000.0, 5000.0)
PLACES = {distance_m: place for place, distance_m in enumerate(EFFORTS_M)}
EFFORT_DAYS = 120
"""Best efforts older than this are another runner's; elicited."""
LEAST_D_PRIME_M, MOST_D_PRIME_M = 20.0, 800.0
"""Outside, the efforts were not all-out; elicited."""
MOST_ABOVE_MIN = 60.0
"""Nobody runs above critical speed for longer: then the efforts before were too easy; elicited."""
SECONDS_PER_MIN = 60.0
SEX = ProfileNeed(
    key="sex",
    read=lambda told: told.sex,
    columns=("trimp_au",),
    words=("heart-rate load",),
    instead="the mean of what holds for women and for men",
)


def critical(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Add the critical speed of each day."""
    return table.with_columns(column("critical_speed_mps", critical_speeds_mps(table, inputs)))


def judged(table: pl.DataFrame, inputs: Inputs) -> Inputs:
    """Add to each activity its impulse, its hard minutes and how it compares with earlier ones."""
    found = rates(table, inputs)
    above_min = _above_critical_min(inputs, array(table, "critical_speed_mps"))
    activities = against_own(inputs.activities, found.max_bpm).with_columns(
        column("trimp_au", trimps_au(inputs, found)),
        column("hard_min", hard_min(inputs, found, above_min)),
        column("above_critical_speed_min", above_min),
        column("_reached_bpm", reached_bpm(found.histogram_s)),
        column("_reserve_fraction", mean_reserve_fraction(found)),
    )
    return replace(inputs, activities=activities)


def intensity(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Sum over the day: impulse of every sport, hard minutes and time above critical speed."""
    sums = inputs.activities.group_by("day").agg(
        known_sum(pl.col("trimp_au")),
        known_sum(pl.col("hard_min").filter(RUN)),
        known_sum(pl.col("above_critical_speed_min")),
    )
    days = table.hstack(inputs.on_calendar(sums).drop("day"))
    no_runs = pl.col("_runs") == 0
    return days.with_columns(
        trimp_au=pl.when(pl.col("_activities") == 0).then(0.0).otherwise(pl.col("trimp_au")),
        hard_min=pl.when(no_runs).then(0.0).otherwise(pl.col("hard_min")),
    )


def shares(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Hard minutes of the week before and their part of the running time."""
    run_7d_min = sum_before("run_min", 7)
    return table.with_columns(hard_min_7d=sum_before("hard_min", 7)).with_columns(
        hard_fraction_7d=pl.when(run_7d_min > 0.0).then(
            (pl.col("hard_min_7d") / run_7d_min).clip(0.0, 1.0)
        )
    )


def trimps_au(inputs: Inputs, found: Rates) -> FloatArray:
    """Banister's impulse [au] of each activity; the mean of both sexes' where sex is unknown."""
    fraction = _reserve(found)
    sex = inputs.told(SEX)
    sexes = tuple(Sex) if sex is None else (sex,)
    minutes = found.histogram_s / SECONDS_PER_MIN
    impulses = [trimp_banister(minutes, fraction, one).sum(axis=1) for one in sexes]
    return np.mean(impulses, axis=0) * _scale(inputs, found)


def mean_reserve_fraction(found: Rates) -> FloatArray:
    """Mean part of the heart-rate reserve [0-1] of each activity; NaN without heart rate."""
    weights_s = found.histogram_s
    total_s = np.where(weights_s.any(axis=1), weights_s.sum(axis=1), np.nan)
    fraction = np.clip(_reserve(found), 0.0, 1.0)
    return np.asarray((fraction * weights_s).sum(axis=1) / total_s, dtype=np.float64)


def hard_min(inputs: Inputs, found: Rates, above_min: FloatArray) -> FloatArray:
    """Hard minutes of each activity by heart rate; without it those above critical speed."""
    hard_s = np.where(_reserve(found) >= HARD_RESERVE_FRACTION, found.histogram_s, 0.0).sum(axis=1)
    return np.where(
        np.isnan(_scale(inputs, found)), above_min, hard_s / SECONDS_PER_MIN * _scale(inputs, found)
    )


def critical_speeds_mps(table: pl.DataFrame, inputs: Inputs) -> FloatArray:
    """Critical speed [m/s] of each day by the best efforts of the days before; NaN if too few."""
    bests_s = np.full((table.height, len(EFFORTS_M)), np.nan)
    for source, place in inputs.activities.select("source", "place").iter_rows():
        for effort in inputs.runs[source].features.best_efforts:
            kind = PLACES.get(effort.distance_m)
            if kind is not None and not bests_s[place, kind] <= effort.duration_s:
                bests_s[place, kind] = effort.duration_s
    recent = pl.DataFrame(bests_s).fill_nan(None)
    recent = recent.select(pl.all().shift(1).rolling_min(EFFORT_DAYS, min_samples=1))
    lines = critical_speed(np.array(EFFORTS_M), recent.fill_null(np.nan).to_numpy())
    possible = (lines[:, 1] >= LEAST_D_PRIME_M) & (lines[:, 1] <= MOST_D_PRIME_M)
    return np.where(possible, lines[:, 0], np.nan)


def _reserve(found: Rates) -> FloatArray:
    return reserve_fraction(
        bin_rates_bpm(), found.resting_bpm[:, np.newaxis], found.max_bpm[:, np.newaxis]
    )


def _scale(inputs: Inputs, found: Rates) -> FloatArray:
    """What the known part is multiplied by to stand for the whole; NaN if too little is known."""
    covered_min = found.histogram_s.sum(axis=1) / SECONDS_PER_MIN
    whole_min = array(inputs.activities, "duration_min")
    enough = (covered_min > 0.0) & (covered_min >= LEAST_COVERED_FRACTION * whole_min)
    return np.where(enough, np.maximum(whole_min / np.where(enough, covered_min, 1.0), 1.0), np.nan)


def _above_critical_min(inputs: Inputs, speeds_mps: FloatArray) -> FloatArray:
    minutes = np.full(inputs.activities.height, np.nan)
    rows = inputs.activities.select("source", "place").iter_rows()
    for row, (source, place) in enumerate(rows):
        bins_s = inputs.runs[source].features.graded_speed_s
        if bins_s and not np.isnan(speeds_mps[place]):
            first = int(np.ceil(speeds_mps[place] / GRADED_SPEED_STEP_MPS))
            minutes[row] = sum(bins_s[first:]) / SECONDS_PER_MIN
    return np.where(minutes <= MOST_ABOVE_MIN, minutes, np.nan)
