"""How much energy a week's food left for the body after training."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.domain.profile import Sex
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column, mean_before
from freshlegs.physiology.formulas.energy import energy_availability, fat_free_mass
from freshlegs.physiology.formulas.oxygen import (
    RESTING_ML_PER_KG_MIN,
    net_running_energy,
    oxygen_energy,
)

WEEK_DAYS = 7
"""Fewer days of food say nothing (mountjoy2023)."""
LEAST_EATEN_FRACTION = 0.5
"""A day with less food than this part of the need at rest was not written down whole; elicited."""
DAY_MIN = 1440.0
BODY_FAT_DAYS = 90
UNKNOWN_BODY_FAT_PERCENT = {Sex.MALE.value: 15.0, Sex.FEMALE.value: 23.0}
EITHER_BODY_FAT_PERCENT = 19.0
"""Body fat of runners who do not measure it; elicited."""
KCAL_PER_KG_MIN_RATIO: dict[Sport, float] = {
    Sport.RUN: 0.15,
    Sport.WALK: 0.05,
    Sport.HIKE: 0.08,
    Sport.RIDE: 0.10,
    Sport.SWIM: 0.10,
    Sport.STRENGTH: 0.05,
    Sport.ROW: 0.10,
    Sport.SKI: 0.12,
    Sport.MOBILITY: 0.02,
    Sport.OTHER: 0.05,
}
"""Net energy taken where neither distance nor the watch's count is known; elicited."""


def energy(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Mean energy availability of the 7 days before, each with food and known training."""
    weight_kg, eaten_kcal = array(table, "weight_kg"), array(table, "energy_kcal")
    need_kcal = oxygen_energy(np.array(RESTING_ML_PER_KG_MIN), weight_kg, np.array(DAY_MIN))
    whole_kcal = np.where(eaten_kcal >= LEAST_EATEN_FRACTION * need_kcal, eaten_kcal, np.nan)
    exercise_kcal = _day_exercise_kcal(table, inputs, weight_kg)
    lean_kg = fat_free_mass(weight_kg, _body_fat_percent(table))
    daily = column("_availability", energy_availability(whole_kcal, exercise_kcal, lean_kg))
    return table.with_columns(daily).with_columns(
        energy_availability_kcal_per_kg=mean_before("_availability", WEEK_DAYS, WEEK_DAYS)
    )


def _day_exercise_kcal(table: pl.DataFrame, inputs: Inputs, weight_kg: FloatArray) -> FloatArray:
    told = inputs.activities
    spent_kcal = _net_kcal(told, weight_kg[told["place"].to_numpy()])
    sums_kcal = np.zeros(table.height)
    np.add.at(sums_kcal, told["place"].to_numpy(), spent_kcal)
    known = table["runs_known"].to_numpy() | (array(table, "_activities") > 0)
    return np.where(known, sums_kcal, np.nan)


def _net_kcal(told: pl.DataFrame, weight_kg: FloatArray) -> FloatArray:
    """Energy of each activity beyond rest: runs by distance, others by watch, else by minutes."""
    minutes = array(told, "duration_min")
    rest_kcal = oxygen_energy(np.array(RESTING_ML_PER_KG_MIN), weight_kg, minutes)
    counted_kcal = np.maximum(array(told, "energy_kcal") - rest_kcal, 0.0)
    run_kcal = net_running_energy(array(told, "distance_m"), weight_kg)
    ran = told["sport"].to_numpy() == Sport.RUN.value
    names = {sport.value: ratio for sport, ratio in KCAL_PER_KG_MIN_RATIO.items()}
    typical = told["sport"].replace_strict(names, return_dtype=pl.Float64).to_numpy()
    known_kcal = np.where(ran, run_kcal, counted_kcal)
    return np.where(np.isnan(known_kcal), typical * weight_kg * minutes, known_kcal)


def _body_fat_percent(table: pl.DataFrame) -> FloatArray:
    guess = pl.col("sex").replace_strict(
        UNKNOWN_BODY_FAT_PERCENT, default=EITHER_BODY_FAT_PERCENT, return_dtype=pl.Float64
    )
    measured = pl.col("_body_fat_percent").forward_fill(limit=BODY_FAT_DAYS)
    return array(table.select(pl.coalesce(measured, guess).alias("percent")), "percent")
