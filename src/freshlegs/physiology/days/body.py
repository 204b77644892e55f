"""Weight, resting heart rate and its variability, against the runner's own."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.profile import ProfileNeed
from freshlegs.domain.streams import FloatArray
from freshlegs.domain.wellness import Measure
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import above_usual, array, column, shifted, windows
from freshlegs.physiology.formulas.body import body_mass_index
from freshlegs.physiology.formulas.variability import variability_z

WEIGHT_KEPT_DAYS = 30
"""A weight stands until the next one, at most this long; elicited."""
FAST_BPM, SLOW_BPM = 100.0, 40.0
"""Limits of the screening questions on resting heart rate."""
WEEK_DAYS, BASELINE_DAYS = 7, 60
FORTNIGHT_DAYS = 14
LEAST_WEIGHTS_COUNT = 2
WEIGHT = ProfileNeed(
    key="weight_kg",
    read=lambda told: told.weight_kg,
    columns=(
        "weight_kg",
        "body_mass_index",
        "glycogen_left_1d_g",
        "energy_availability_kcal_per_kg",
    ),
    words=("food per kilogram", "carbohydrate stores", "energy availability", "body mass index"),
)
HEIGHT = ProfileNeed(
    key="height_m",
    read=lambda told: told.height_m,
    columns=("body_mass_index",),
    words=("body mass index",),
)
MEASURES = (
    Measure.WEIGHT,
    Measure.RESTING_HEART_RATE,
    Measure.VARIABILITY_RMSSD,
    Measure.VARIABILITY_SDNN,
    Measure.BODY_FAT,
)


def body(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Add the day's measures; the diary's word goes before a device's."""
    wide = table.hstack(inputs.on_calendar(_measured(inputs)).drop("day"))
    weight = pl.coalesce("weight_kg", "_weight_kg")
    rate = pl.coalesce("resting_heart_rate_bpm", "_resting_heart_rate_bpm")
    named = wide.with_columns(
        _weighed=weight,
        resting_heart_rate_bpm=rate,
        variability_rmssd_ms=pl.col("_variability_rmssd_ms"),
        variability_sdnn_ms=pl.col("_variability_sdnn_ms"),
    )
    return named.with_columns(
        resting_heart_rate_above_normal_bpm=above_usual("resting_heart_rate_bpm"),
        resting_heart_rate_over_100=pl.col("resting_heart_rate_bpm") > FAST_BPM,
        resting_heart_rate_under_40=pl.col("resting_heart_rate_bpm") < SLOW_BPM,
        weight_kg=pl.col("_weighed")
        .forward_fill(limit=WEIGHT_KEPT_DAYS)
        .fill_null(pl.lit(inputs.told(WEIGHT), pl.Float64)),
    )


def weight_trends(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Change of weight over three months and its loss per week, from means of two weeks."""
    now = pl.col("_weighed").rolling_mean(FORTNIGHT_DAYS, min_samples=LEAST_WEIGHTS_COUNT)
    height_m = inputs.told(HEIGHT)
    index = body_mass_index(array(table, "weight_kg"), np.nan if height_m is None else height_m)
    return table.with_columns(
        column("body_mass_index", index),
        weight_change_90d_percent=100.0 * (now / now.shift(90 - FORTNIGHT_DAYS // 2) - 1.0),
        weight_loss_per_week_percent=-50.0 * (now / now.shift(FORTNIGHT_DAYS) - 1.0),
    )


def variability(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """The week's variability against the 60 days before it; RMSSD, and SDNN only without it."""
    rmssd_z = _z(array(table, "variability_rmssd_ms"))
    sdnn_z = _z(array(table, "variability_sdnn_ms"))
    return table.with_columns(column("variability_z", np.where(np.isnan(rmssd_z), sdnn_z, rmssd_z)))


def _z(variability_ms: FloatArray) -> FloatArray:
    ln_ms = np.log(np.where(variability_ms > 0.0, variability_ms, np.nan))
    earlier_ln_ms = windows(shifted(ln_ms, WEEK_DAYS), BASELINE_DAYS)
    return variability_z(windows(ln_ms, WEEK_DAYS), earlier_ln_ms)


def _measured(inputs: Inputs) -> pl.DataFrame:
    """One column a measure, named after it with a leading underscore: the day's median."""
    told = inputs.history.measurements
    long = pl.DataFrame(
        {
            "day": pl.Series([one.day for one in told], dtype=pl.Date),
            "measure": pl.Series([one.measure.value for one in told], dtype=pl.String),
            "value": pl.Series([one.value for one in told], dtype=pl.Float64),
        }
    )
    return long.group_by("day").agg(
        pl.col("value").filter(pl.col("measure") == one.value).median().alias(f"_{one.value}")
        for one in MEASURES
    )
