"""Carbohydrate: what the training of the day before asked for, and what it left of the stores."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.volume import RUN, known_sum
from freshlegs.physiology.days.windows import array, column, shifted
from freshlegs.physiology.formulas.fuelling import training_day
from freshlegs.physiology.formulas.oxygen import net_running_energy
from freshlegs.physiology.formulas.stores import (
    carbohydrate_share,
    carbohydrate_used,
    glycogen_left,
)

STORE_G_PER_KG = 500.0 / 70.0
"""The middle of 400 to 600 g, at 70 kg; elicited."""
UNKNOWN_RESERVE_FRACTION = 0.7
"""Taken of a run without heart rate; elicited."""
SECONDS_PER_MIN = 60.0


def fuel(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Of the day before: carbohydrate short of the target, and the store left after running."""
    weight_kg = array(table, "weight_kg")
    short = shifted(_target_g_per_kg(table) - array(table, "carbohydrate_g") / weight_kg, 1)
    left_g = glycogen_left(
        STORE_G_PER_KG * weight_kg,
        np.nan_to_num(array(table, "carbohydrate_in_run_g")),
        _used_g(table, inputs, weight_kg),
    )
    return table.with_columns(
        column("carbohydrate_short_1d_g_per_kg", short),
        column("glycogen_left_1d_g", shifted(left_g, 1)),
    )


def _target_g_per_kg(table: pl.DataFrame) -> FloatArray:
    """The least that the day's training asks for; NaN where the training is unknown."""
    minutes_of_day = (array(table, "duration_s") / SECONDS_PER_MIN).tolist()
    days = [training_day(minutes) for minutes in minutes_of_day]
    return np.array([np.nan if day is None else day.value[0] for day in days])


def _used_g(table: pl.DataFrame, inputs: Inputs, weight_kg: FloatArray) -> FloatArray:
    """Carbohydrate that the day's runs burnt [g]; 0 on days without a run."""
    told = inputs.activities.filter(RUN)
    energy_kcal = net_running_energy(array(told, "distance_m"), weight_kg[told["place"].to_numpy()])
    reserve = array(told, "_reserve_fraction")
    share = carbohydrate_share(np.where(np.isnan(reserve), UNKNOWN_RESERVE_FRACTION, reserve))
    runs = told.select("day").with_columns(column("_used_g", carbohydrate_used(energy_kcal, share)))
    sums = inputs.on_calendar(runs.group_by("day").agg(known_sum(pl.col("_used_g"))))
    return np.where(array(table, "_runs") == 0, 0.0, array(sums, "_used_g"))
