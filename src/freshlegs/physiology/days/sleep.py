"""How long the runner slept, and how short of sleep the week was."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.profile import ProfileNeed
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column, windows
from freshlegs.physiology.formulas.sleep import NIGHTS_COUNT, sleep_debt

UNKNOWN_NEED_H = 8.0
"""Need taken until the profile or 14 known nights tell it; elicited."""
NEED_DAYS, NEED_COUNT = 90, 14
SLEEP_NEED = ProfileNeed(
    key="sleep_need_h",
    read=lambda told: told.sleep_need_h,
    columns=("sleep_debt_7d_h",),
    words=("sleep debt",),
    instead=f"{UNKNOWN_NEED_H:.0f} hours a night",
    own_column="sleep_h",
    own_count=NEED_COUNT,
    own_days=NEED_DAYS,
)


def sleep(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Last night as the diary says, else as measured (the longest account); and the debt."""
    nights = inputs.history.nights
    measured = pl.DataFrame(
        {
            "day": pl.Series([night.day for night in nights], dtype=pl.Date),
            "source": pl.Series([night.source for night in nights], dtype=pl.String),
            "_night_h": pl.Series([night.sleep_h for night in nights], dtype=pl.Float64),
        }
    )
    each = measured.group_by("day", "source").agg(pl.col("_night_h").sum())
    best = each.group_by("day").agg(pl.col("_night_h").max())
    joined = table.hstack(inputs.on_calendar(best).drop("day"))
    slept = joined.with_columns(sleep_h=pl.coalesce("sleep_h", "_night_h"))
    need_h = _need_h(slept, inputs.told(SLEEP_NEED))
    debt_h = sleep_debt(
        array(need_h.to_frame(), "need_h"), windows(array(slept, "sleep_h"), NIGHTS_COUNT)
    )
    return slept.with_columns(column("sleep_debt_7d_h", debt_h))


def _need_h(table: pl.DataFrame, told_h: float | None) -> pl.Series:
    if told_h is not None:
        return pl.Series("need_h", np.full(table.height, told_h))
    own = table["sleep_h"].shift(1).rolling_median(NEED_DAYS, min_samples=NEED_COUNT)
    return own.fill_null(UNKNOWN_NEED_H).alias("need_h")
