"""How the day's longest run went: form, drift, fade, and the fall of heart rate after it."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.volume import RUN
from freshlegs.physiology.days.windows import above_usual, usual_before

TAKEN = (
    "running_speed_mps",
    "running_cadence_spm",
    "steady_graded_speed_mps",
    "steady_heart_rate_bpm",
    "decoupling_percent",
    "first_10_min_cadence_spm",
    "ground_contact_s",
    "ground_contact_left_percent",
    "vertical_oscillation_m",
    "vertical_ratio_percent",
    "duty_factor",
    "late_speed_fade_percent",
    "late_heart_rate_rise_percent",
    "first_10_min_speed_ratio",
    "cadence_lock_min",
    "temperature_c",
    "humidity_percent",
    "altitude_m",
    "heart_rate_at_speed_above_normal_bpm",
    "speed_at_heart_rate_change_percent",
    "effort_above_normal",
    "cadence_below_normal_percent",
    "ground_contact_above_normal_percent",
    "_efficiency",
    "_steady_fraction",
)
LOCKED_MIN = 2.0
"""sensor_artifact: heart rate equal to cadence for more than two minutes."""


def main_run(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Columns of the longest run of each day; days without a run have none."""
    runs = inputs.activities.filter(RUN).sort("duration_min", descending=True, maintain_order=True)
    first = runs.unique("day", keep="first", maintain_order=True).select(
        "day", *TAKEN, heart_rate_recovery_bpm="heart_rate_recovery_60_bpm"
    )
    return table.hstack(inputs.on_calendar(first).drop("day"))


def against_usual(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """What of the day's run is above the runner's usual."""
    recovery = pl.col("heart_rate_recovery_bpm")
    return table.with_columns(
        heart_rate_recovery_above_normal_bpm=recovery - usual_before("heart_rate_recovery_bpm"),
        altitude_above_normal_m=above_usual("altitude_m"),
        cadence_locked=pl.col("cadence_lock_min") > LOCKED_MIN,
    )
