"""Longer than lately, a race, a break: jumps in what the legs are used to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from freshlegs.domain.earlier import NEW_START_TIME
from freshlegs.domain.profile import ProfileNeed
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column
from freshlegs.physiology.formulas.load import session_spike_percent

LARGE_SPIKE_PERCENT = 30.0
"""frandsen2025's band of large spikes begins here."""
RETURN_DAYS = 42
NEW_START_DAYS = NEW_START_TIME.days
LONG_HISTORY_DAYS = 365.0
"""A shorter history says nothing of the running before it; elicited."""
MONTH_DAYS = 30.44
EXPERIENCE = ProfileNeed(
    key="experience",
    read=lambda told: told.experience,
    columns=("months_running",),
    words=("for how long you have been running",),
)

type Days = NDArray[np.bool_]


def spikes(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """The longest run of the last four days against the longest of the 30 days before it."""
    run_m = np.where(array(table, "longest_run_m") > 0, array(table, "longest_run_m"), np.nan)
    spike_percent = session_spike_percent(run_m, array(table, "longest_run_30d_m"))
    return table.with_columns(
        column("session_spike_percent", spike_percent),
    ).with_columns(
        session_spike_4d_percent=pl.col("session_spike_percent")
        .shift(1)
        .rolling_max(4, min_samples=1)
    )


def races(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Whether the last four days held a race or a run far longer than lately.

    Null where no source tells races and no run was long, so that "no" is never made up.
    """
    flags = inputs.activities.group_by("day").agg(pl.col("race").max().alias("_race"))
    joined = table.hstack(inputs.on_calendar(flags).drop("day"))
    raced = pl.col("_race").cast(pl.Int8).shift(1).rolling_max(4, min_samples=1).cast(pl.Boolean)
    long = pl.col("session_spike_4d_percent") >= LARGE_SPIKE_PERCENT
    return joined.with_columns(race_4d=raced | long.fill_null(value=False))


def breaks(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """The longest break that ended in the last six weeks, days since a run, months of running."""
    ran = array(table, "_runs") > 0
    runs_known = table["runs_known"].to_numpy()
    before = _Before.of(inputs)
    months = _months_running(ran, before)
    told = inputs.told(EXPERIENCE) == "new"
    known = runs_known & ((months * MONTH_DAYS >= LONG_HISTORY_DAYS) | told)
    return table.with_columns(
        column("layoff_days", np.where(runs_known, _layoff_days(ran, before), np.nan)),
        column("days_since_run", np.where(ran, 0.0, _gap_days(ran, before) + 1.0)),
        column("months_running", np.where(known, months, np.nan)),
    )


@dataclass(frozen=True, slots=True)
class _Before:
    """Days from the first of the calendar to when running began and was last done before it.

    They are negative; minus infinity where there was none.
    """

    begun_days: float
    last_days: float

    @staticmethod
    def of(inputs: Inputs) -> _Before:
        """Read it from what is left to know of the time before a cut."""
        first_day: date = inputs.calendar["day"][0]
        told = inputs.history.earlier
        return _Before(*(_place(day, first_day) for day in (told.running_since, told.last_run)))


def _place(day: date | None, first_day: date) -> float:
    return -np.inf if day is None else float((day - first_day).days)


def _gap_days(ran: Days, before: _Before) -> FloatArray:
    """Days without a run before each day, since the last run; NaN before the first run."""
    days = np.arange(len(ran), dtype=np.float64)
    last = np.maximum.accumulate(np.where(ran, days, before.last_days))
    so_far = np.concatenate([[before.last_days], last[:-1]])
    return np.where(np.isfinite(so_far), days - so_far - 1, np.nan)


def _layoff_days(ran: Days, before: _Before) -> FloatArray:
    """The longest break that a run has ended: whoever has not run since is not back from it."""
    ended = pl.Series(np.where(ran, _gap_days(ran, before), np.nan)).fill_nan(None)
    longest = ended.rolling_max(RETURN_DAYS, min_samples=1).fill_null(np.nan)
    return np.asarray(longest.to_numpy(), dtype=np.float64)


def _months_running(ran: Days, before: _Before) -> FloatArray:
    gaps, days = _gap_days(ran, before), np.arange(len(ran), dtype=np.float64)
    begins = ran & ~(gaps < NEW_START_DAYS)
    begun = np.maximum.accumulate(np.where(begins, days, before.begun_days))
    runs_on = np.isfinite(begun) & (ran | (gaps < NEW_START_DAYS))
    return np.where(runs_on, (days - begun) / MONTH_DAYS, np.nan)
