"""Heart rate, effort and cadence of a run against what the runner's own runs lead to expect."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from freshlegs.domain.activity import Sport
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.own_line import own_line
from freshlegs.physiology.days.rates import TRUSTED_LOCK_FRACTION
from freshlegs.physiology.days.windows import array, column
from freshlegs.physiology.formulas.heart import efficiency
from freshlegs.physiology.formulas.heat import heat_slowing, wbgt_simple

BPM_PER_MPS_RATIO = 25.0
"""Heart rate rises about so much for each m/s; elicited."""
LEAST_BPM_PER_MPS_RATIO = 10.0
"""Where heart rate hardly follows speed, it says nothing of speed; elicited."""
SPM_PER_MPS_RATIO = 8.0
"""Cadence rises about so much for each m/s; elicited."""
SECONDS_PER_MPS_RATIO = -0.03
"""Ground contact falls about so much for each m/s; elicited."""
POINTS_PER_MPS_RATIO = 2.5
"""Effort rises about so many points for each m/s; elicited."""
ASSUMED_HUMIDITY_PERCENT = 60.0
"""Taken for the heat adjustment where only the temperature is known; elicited."""
COOL_MPS = 1.0
EFFICIENCY_DAYS, EFFICIENCY_COUNT = 28, 4
EARLIER_DAYS, EARLIER_COUNT = 56, 6
"""The last four weeks are compared with the eight before; elicited."""


def against_own(runs: pl.DataFrame, max_bpm: FloatArray) -> pl.DataFrame:
    """Add to each activity how far it was from the runner's own line; null where unknown."""
    ran = np.where(runs["sport"].to_numpy() == Sport.RUN.value, 1.0, np.nan)
    start_s, told_mps = array(runs, "start_s"), array(runs, "steady_graded_speed_mps") * ran
    rate_bpm = np.where(_trusted(runs), array(runs, "steady_heart_rate_bpm"), np.nan)
    cool_mps = told_mps * _heat_factor(runs)
    rate = own_line(start_s, cool_mps, rate_bpm, BPM_PER_MPS_RATIO)
    above_bpm = rate_bpm - rate.expected_value
    effort = own_line(start_s, cool_mps, array(runs, "rpe"), POINTS_PER_MPS_RATIO)
    own_mps, own_spm = array(runs, "running_speed_mps") * ran, array(runs, "running_cadence_spm")
    steps = own_line(start_s, own_mps, own_spm, SPM_PER_MPS_RATIO)
    contact_s = array(runs, "ground_contact_s")
    contact = own_line(start_s, own_mps, contact_s, SECONDS_PER_MPS_RATIO)
    slope = np.where(rate.slope_ratio >= LEAST_BPM_PER_MPS_RATIO, rate.slope_ratio, np.nan)
    slowed = above_bpm / slope / cool_mps
    return runs.with_columns(
        column("heart_rate_at_speed_above_normal_bpm", above_bpm),
        column("speed_at_heart_rate_change_percent", -100.0 * slowed),
        column("effort_above_normal", array(runs, "rpe") - effort.expected_value),
        column("cadence_below_normal_percent", 100.0 * (1.0 - own_spm / steps.expected_value)),
        column(
            "ground_contact_above_normal_percent",
            100.0 * (contact_s / contact.expected_value - 1.0),
        ),
        column("_efficiency", _efficiency(cool_mps, rate_bpm)),
        column("_steady_fraction", rate_bpm * ran / max_bpm),
    )


def slowing(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """How much slower for the same heart rate the last four weeks were than the eight before."""
    now = (
        pl.col("_efficiency").shift(1).rolling_median(EFFICIENCY_DAYS, min_samples=EFFICIENCY_COUNT)
    )
    earlier = (
        pl.col("_efficiency")
        .shift(1 + EFFICIENCY_DAYS)
        .rolling_median(EARLIER_DAYS, min_samples=EARLIER_COUNT)
    )
    return table.with_columns(efficiency_drop_4w_percent=100.0 * (1.0 - now / earlier))


def _trusted(runs: pl.DataFrame) -> NDArray[np.bool_]:
    lock_min = np.nan_to_num(array(runs, "cadence_lock_min"))
    trusted: NDArray[np.bool_] = lock_min <= TRUSTED_LOCK_FRACTION * array(runs, "moving_min")
    return trusted


def _heat_factor(runs: pl.DataFrame) -> FloatArray:
    """What a speed is multiplied by to stand for one in cool weather; 1 without temperature."""
    humidity_percent = array(runs, "humidity_percent")
    humidity_percent = np.where(
        np.isnan(humidity_percent), ASSUMED_HUMIDITY_PERCENT, humidity_percent
    )
    wbgt_c = wbgt_simple(array(runs, "temperature_c"), humidity_percent)
    return 1.0 + np.nan_to_num(heat_slowing(wbgt_c)) / 100.0


def _efficiency(speed_mps: FloatArray, rate_bpm: FloatArray) -> FloatArray:
    pairs = zip(speed_mps.tolist(), rate_bpm.tolist(), strict=True)
    return np.array([efficiency(mps, bpm) for mps, bpm in pairs])
