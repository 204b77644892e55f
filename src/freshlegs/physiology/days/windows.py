"""The days before a day: sums, usual values and changes that never look at the day itself."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.lib.stride_tricks import sliding_window_view

from freshlegs.domain.streams import FloatArray

USUAL_DAYS = 60
"""A runner's usual is the median over this many days before; elicited."""
USUAL_COUNT = 5
"""... with at least this many values."""


def sum_before(column: str, days: int) -> pl.Expr:
    """Sum of amounts over the days before; null where one of them is unknown."""
    total = pl.col(column).shift(1).rolling_sum(days, min_samples=days)
    return total.clip(lower_bound=0.0)  # a running sum leaves remainders like -1e-13


def max_before(column: str, days: int) -> pl.Expr:
    """Greatest of the days before; null where one of them is unknown."""
    return pl.col(column).shift(1).rolling_max(days, min_samples=days)


def mean_before(column: str, days: int, need: int) -> pl.Expr:
    """Mean over the days before that are known; null with fewer than `need`."""
    return pl.col(column).shift(1).rolling_mean(days, min_samples=need)


def usual_before(column: str, lag_days: int = 1) -> pl.Expr:
    """Median over the 60 days that end `lag_days` before; null with fewer than 5 values."""
    return pl.col(column).shift(lag_days).rolling_median(USUAL_DAYS, min_samples=USUAL_COUNT)


def above_usual(column: str) -> pl.Expr:
    """The day's value less the runner's usual."""
    return pl.col(column) - usual_before(column)


def any_within(column: str, days: int) -> pl.Expr:
    """Whether it was so on the day or a day before within `days`; null if nothing is known."""
    recent = pl.col(column).cast(pl.Int8).rolling_max(days, min_samples=1)
    return recent.cast(pl.Boolean)


def array(table: pl.DataFrame, column: str) -> FloatArray:
    """A column as numbers; NaN is missing (and what Polars makes of null by itself)."""
    return np.asarray(table[column].cast(pl.Float64).to_numpy(), dtype=np.float64)


def windows(values: FloatArray, days: int) -> FloatArray:
    """Each day's last `days` values, itself included: shape (days of the table, days)."""
    padded = np.concatenate([np.full(days - 1, np.nan), values])
    return sliding_window_view(padded, days)


def shifted(values: FloatArray, days: int) -> FloatArray:
    """Values of so many days before."""
    return np.concatenate([np.full(min(days, len(values)), np.nan), values[:-days]])[: len(values)]


def column(name: str, values: FloatArray) -> pl.Series:
    """Numbers as a column; NaN and infinity become null."""
    return pl.Series(name, np.where(np.isfinite(values), values, np.nan), nan_to_null=True)
