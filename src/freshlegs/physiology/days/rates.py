"""Resting and maximal heart rate as they are known on each day, and time at each rate."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
import polars as pl

from freshlegs.domain.profile import ProfileNeed
from freshlegs.domain.run import HEART_RATE_FLOOR_BPM
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array
from freshlegs.physiology.formulas.heart import max_heart_rate_tanaka

RATES_COUNT = 191
"""One bin a bpm from HEART_RATE_FLOOR_BPM to 220."""
RESTING_DAYS = 60
"""A resting heart rate is the median of so many days; elicited."""
REACHED_DAYS = 365
"""A rate that was reached longer ago is another runner's; elicited."""
HELD_S = 10.0
"""A rate counts as reached when it is held this long; elicited."""
UNKNOWN_MAX_BPM = 185.0
"""Taken where neither age nor a maximum is known; elicited."""
UNKNOWN_RESTING_BPM = 60.0
"""Taken where no resting heart rate is known; elicited."""
BY_HEART_RATE = ("heart-rate load", "hard minutes")
MAX_HEART_RATE = ProfileNeed(
    key="max_heart_rate_bpm",
    read=lambda told: told.max_heart_rate_bpm,
    columns=("trimp_au", "hard_min", "easy_intensity"),
    words=(*BY_HEART_RATE, "how hard easy runs are"),
    instead="the higher of what is usual at your age and what you reached in a year",
)
RESTING_HEART_RATE = ProfileNeed(
    key="resting_heart_rate_bpm",
    read=lambda told: told.resting_heart_rate_bpm,
    columns=("trimp_au", "hard_min"),
    words=BY_HEART_RATE,
    instead=f"{UNKNOWN_RESTING_BPM:.0f} bpm",
    own_column="resting_heart_rate_bpm",
    own_days=RESTING_DAYS,
)
BORN = ProfileNeed(
    key="birth_year",
    read=lambda told: told.birth_year,
    columns=("trimp_au", "hard_min", "easy_intensity"),
    words=(*BY_HEART_RATE, "how hard easy runs are"),
    instead=f"at least {UNKNOWN_MAX_BPM:.0f} bpm at most effort",
    spared_by=MAX_HEART_RATE.key,
)
TRUSTED_LOCK_FRACTION = 0.5
"""A heart rate that equals cadence for longer than this part of the time is not used; elicited."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Of each activity: time at each bpm [s], shape (activities, bpm), and its day's limits."""

    histogram_s: FloatArray
    max_bpm: FloatArray
    resting_bpm: FloatArray


def rates(table: pl.DataFrame, inputs: Inputs) -> Rates:
    """Heart-rate histograms with the resting and maximal rate of each activity's day."""
    histogram_s = _histograms_s(inputs)
    places = inputs.activities["place"].to_numpy()
    max_bpm = _max_bpm(inputs, histogram_s)
    return Rates(histogram_s, max_bpm, resting_bpm(table, inputs)[places])


def resting_bpm(table: pl.DataFrame, inputs: Inputs) -> FloatArray:
    """Resting heart rate [bpm] of each day: the median of 60 days, the profile's, or elicited."""
    measured = table["resting_heart_rate_bpm"].rolling_median(RESTING_DAYS, min_samples=1)
    told_bpm = inputs.told(RESTING_HEART_RATE)
    known = measured.fill_null(UNKNOWN_RESTING_BPM if told_bpm is None else told_bpm)
    return np.asarray(known.to_numpy(), dtype=np.float64)


def bin_rates_bpm() -> FloatArray:
    """The rate [bpm] of each bin."""
    return np.arange(RATES_COUNT, dtype=np.float64) + HEART_RATE_FLOOR_BPM


def reached_bpm(histogram_s: FloatArray) -> FloatArray:
    """The highest rate [bpm] that was held in each activity; 0 without heart rate."""
    held = np.cumsum(histogram_s[:, ::-1], axis=1)[:, ::-1] >= HELD_S
    return np.asarray(np.where(held, bin_rates_bpm(), 0.0).max(axis=1, initial=0.0))


def _histograms_s(inputs: Inputs) -> FloatArray:
    histogram_s = np.zeros((inputs.activities.height, RATES_COUNT))
    bins = [inputs.runs[at].features.heart_rate_s for at in inputs.activities["source"].to_list()]
    lengths = np.array([len(bins_s) for bins_s in bins], dtype=np.intp)
    begins = np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = np.arange(lengths.sum()) - begins
    histogram_s[np.repeat(np.arange(len(bins)), lengths), places] = np.fromiter(
        chain.from_iterable(bins), np.float64, lengths.sum()
    )
    lock_min = np.nan_to_num(array(inputs.activities, "cadence_lock_min"))
    wrong = lock_min > TRUSTED_LOCK_FRACTION * array(inputs.activities, "moving_min")
    histogram_s[wrong] = 0.0
    return histogram_s


def _max_bpm(inputs: Inputs, histogram_s: FloatArray) -> FloatArray:
    """The profile's maximum, else the higher of what age says and what was reached in a year."""
    told_bpm = inputs.told(MAX_HEART_RATE)
    if told_bpm is not None:
        return np.full(len(histogram_s), told_bpm)
    reached = reached_bpm(histogram_s)
    return np.maximum(_highest_of_late(inputs, reached), _expected_bpm(inputs))


def _highest_of_late(inputs: Inputs, reached_bpm: FloatArray) -> FloatArray:
    """The highest rate [bpm] of the days up to each activity, itself included."""
    begun_s = pl.from_epoch(inputs.activities["start_s"].cast(pl.Int64)).alias("begun")
    found = pl.DataFrame([begun_s, pl.Series("bpm", reached_bpm)])
    highest = found.select(pl.col("bpm").rolling_max_by("begun", f"{REACHED_DAYS}d"))
    return np.asarray(highest.to_series().to_numpy(), dtype=np.float64)


def _expected_bpm(inputs: Inputs) -> FloatArray:
    born = inputs.told(BORN)
    years = inputs.activities["day"].dt.year().to_numpy().astype(np.float64)
    if born is None:
        return np.full(len(years), UNKNOWN_MAX_BPM)
    return np.array([max_heart_rate_tanaka(year - born) for year in years.tolist()])
