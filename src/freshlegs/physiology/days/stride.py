"""Cadence, step length and the spring of the legs, each by size and speed."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.profile import ProfileNeed
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.against_own import SPM_PER_MPS_RATIO
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column, usual_before
from freshlegs.physiology.formulas.form import SECONDS_PER_MIN, step_over_leg
from freshlegs.physiology.formulas.stiffness import Stride, leg_length, leg_stiffness

REFERENCE_MPS = 3.0
"""The speed for which limits of cadence are published (lieberman2015)."""
SLOWEST_MPS, FASTEST_MPS = 2.0, 4.5
"""Farther from the reference a cadence says nothing of it; elicited."""
CADENCE_DAYS, CADENCE_COUNT = 28, 4
MOST_SLOPE_RATIO = 0.02
"""Climb and descent for the way, beyond which stiffness is not valid; elicited."""


_SPRING = "leg_stiffness_kn_per_m"
_SPRING_WORDS = ("the spring of the legs",)
WEIGHT = ProfileNeed(
    key="weight_kg",
    read=lambda told: told.weight_kg,
    columns=(_SPRING,),
    words=_SPRING_WORDS,
    beside="ground_contact_s",
)
HEIGHT = ProfileNeed(
    key="height_m",
    read=lambda told: told.height_m,
    columns=(_SPRING,),
    words=_SPRING_WORDS,
    beside="ground_contact_s",
)


def stride(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Cadence of four weeks at 3 m/s; steps for the leg, stiffness and balance of the day's run."""
    speed_mps, cadence_spm = array(table, "running_speed_mps"), array(table, "running_cadence_spm")
    height_m = np.sqrt(array(table, "weight_kg") / array(table, "body_mass_index"))
    step_m = speed_mps * SECONDS_PER_MIN / cadence_spm
    spring = leg_stiffness(
        Stride(
            weight_kg=array(table, "weight_kg"),
            height_m=height_m,
            speed_mps=speed_mps,
            cadence_spm=cadence_spm,
            ground_contact_s=array(table, "ground_contact_s"),
        )
    )
    left = pl.col("ground_contact_left_percent")
    named = table.with_columns(
        column("_at_3_mps_spm", _at_reference(speed_mps, cadence_spm)),
        column("step_over_leg_ratio", step_over_leg(step_m, leg_length(height_m))),
        column(_SPRING, np.where(_level(table), spring, np.nan)),
        ground_contact_shift_percent=(left - usual_before(left.meta.output_name())).abs(),
    )
    recent = pl.col("_at_3_mps_spm").shift(1)
    return named.with_columns(
        cadence_at_3_mps_spm=recent.rolling_median(CADENCE_DAYS, min_samples=CADENCE_COUNT)
    )


def _at_reference(speed_mps: FloatArray, cadence_spm: FloatArray) -> FloatArray:
    near = (speed_mps >= SLOWEST_MPS) & (speed_mps <= FASTEST_MPS)
    return np.where(near, cadence_spm + SPM_PER_MPS_RATIO * (REFERENCE_MPS - speed_mps), np.nan)


def _level(table: pl.DataFrame) -> np.typing.NDArray[np.bool_]:
    """Whether the day's way is known to be flat."""
    climbs_m = array(table, "climb_m") + array(table, "descent_m")
    level: np.typing.NDArray[np.bool_] = climbs_m <= MOST_SLOPE_RATIO * array(table, "distance_m")
    return level
