"""Training load of every sport, told or estimated, and what it adds up to over days and weeks."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.strength import diary_sessions
from freshlegs.physiology.days.volume import known_sum
from freshlegs.physiology.days.windows import array, column
from freshlegs.physiology.formulas.load import session_rpe_load

DEFAULT_RATIO = 2.2
"""Session-RPE load for each unit of impulse, until the runner's own is known; elicited."""
RATIO_COUNT = 60
"""The runner's own ratio is the median of this many sessions that have both; elicited."""
TYPICAL_RPE: dict[Sport, float] = {
    Sport.RUN: 4.0,
    Sport.WALK: 1.5,
    Sport.HIKE: 3.0,
    Sport.RIDE: 3.5,
    Sport.SWIM: 4.0,
    Sport.STRENGTH: 5.0,
    Sport.ROW: 4.5,
    Sport.SKI: 4.0,
    Sport.MOBILITY: 1.0,
    Sport.OTHER: 3.0,
}
"""Effort (CR10) taken where neither effort nor heart rate is known; elicited."""


def session_loads(inputs: Inputs) -> pl.DataFrame:
    """One row a session: told load, the load that counts, and whether that is an estimate.

    A session's load is its effort times its minutes; else its impulse times the runner's own
    ratio of the two over earlier sessions; else its minutes times a typical effort. Strength
    that only the diary tells is a session of its own.
    """
    told = inputs.activities.select("day", "sport", "start_s", "rpe", "duration_min", "trimp_au")
    sessions = pl.concat([told, diary_sessions(inputs)], how="diagonal").sort("start_s")
    told_au = session_rpe_load(array(sessions, "rpe"), array(sessions, "duration_min"))
    return sessions.with_columns(column("told_au", told_au)).with_columns(
        load_au=pl.coalesce("told_au", pl.col("trimp_au") * _own_ratio(), _typical_au())
    )


def loads(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """The day's load, told and estimated, and the part of the last 28 days that is estimated."""
    sessions = session_loads(inputs)
    sums = sessions.group_by("day").agg(
        known_sum(pl.col("told_au")).alias("session_rpe_load_au"),
        pl.col("load_au").sum().alias("training_load_au"),
        pl.col("load_au").filter(pl.col("told_au").is_null()).sum().alias("_estimated_au"),
        pl.len().alias("_sessions"),
    )
    joined = table.hstack(inputs.on_calendar(sums).drop("day"))
    rest = pl.col("runs_known") & pl.col("_sessions").is_null()
    names = ("session_rpe_load_au", "training_load_au", "_estimated_au", "_sessions")
    zeroed = joined.with_columns(pl.when(rest).then(0).otherwise(pl.col(n)).alias(n) for n in names)
    estimated = pl.col("_estimated_au").rolling_sum(28, min_samples=1)
    whole = pl.col("training_load_au").rolling_sum(28, min_samples=1)
    return zeroed.with_columns(estimated_load_fraction=pl.when(whole > 0.0).then(estimated / whole))


def rest_days(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Rest days of the week before, and how long ago the last one was."""
    resting = array(table, "_sessions") == 0
    days = np.arange(table.height, dtype=np.float64)
    tracked = table["runs_known"].to_numpy()
    begun = days[tracked][0] if tracked.any() else np.nan
    last = np.maximum.accumulate(np.where(resting, days, -np.inf))
    before = np.concatenate([[-np.inf], last[:-1]])
    since = days - np.where(np.isfinite(before), before, begun)
    known = tracked & (days > begun)
    rested = pl.when(pl.col("_sessions") == 0).then(1.0).when("runs_known").then(0.0)
    return table.with_columns(
        column("days_since_rest_day", np.where(known, since, np.nan)),
        rest_days_7d=rested.shift(1).rolling_sum(7, min_samples=7),
    )


def _own_ratio() -> pl.Expr:
    both = pl.when(pl.col("trimp_au") > 0.0).then(pl.col("told_au") / pl.col("trimp_au"))
    own = both.shift(1).rolling_median(RATIO_COUNT, min_samples=5)
    return own.forward_fill().fill_null(DEFAULT_RATIO)


def _typical_au() -> pl.Expr:
    names = {sport.value: rpe for sport, rpe in TYPICAL_RPE.items()}
    return pl.col("sport").replace_strict(names, return_dtype=pl.Float64) * pl.col("duration_min")


def daily_au(table: pl.DataFrame) -> FloatArray:
    """Training load [au] of each day; NaN outside the days of known runs."""
    return array(table, "training_load_au")
