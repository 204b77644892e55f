"""Whether the legs are heavy on the same days of every cycle."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array

CYCLES_COUNT = 3
"""One cycle more is a pattern only after so many (menstrual_cycle in the evidence)."""
LONGEST_DAYS = 45
AROUND_DAYS = 2
LEAST_COUNT, LEAST_OF_CYCLE_COUNT = 2, 10
"""Ratings that the days around and the cycle need; elicited."""
HEAVIER_POINTS_COUNT = 1.0
"""Heavier than the rest of its cycle by this much, in every one of the cycles; elicited."""


def cycle(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Whether the days around this cycle day were heavier in each of the last three cycles.

    False where they were not heavier in any; null in between, and with fewer cycles.
    """
    if table["cycle_day"].null_count() == table.height:
        return table.with_columns(heavy_same_cycle_days=pl.lit(None, pl.Boolean))
    place, cycle_day = array(table, "place"), array(table, "cycle_day")
    begun = place - cycle_day + 1.0
    starts = np.unique(begun[~np.isnan(begun)]).astype(np.intp)
    starts = starts[starts >= 0]
    starts = starts[np.concatenate([[True], np.diff(starts) > 1])[: len(starts)]]
    excess = _excess(array(table, "heaviness"), starts)
    same = [
        _same(excess, int(np.searchsorted(starts, start, side="right")) - 1, day)
        for start, day in zip(begun.tolist(), cycle_day.tolist(), strict=True)
    ]
    return table.with_columns(pl.Series("heavy_same_cycle_days", same, pl.Boolean))


def _excess(heaviness: FloatArray, starts: np.typing.NDArray[np.intp]) -> FloatArray:
    """Heaviness around each day of each cycle less that of its cycle: shape (cycles, days)."""
    found = np.full((len(starts), LONGEST_DAYS), np.nan)
    ends = np.append(starts, len(heaviness))[1:]
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        rated = heaviness[start : min(end, start + LONGEST_DAYS)]
        if np.count_nonzero(~np.isnan(rated)) >= LEAST_OF_CYCLE_COUNT:
            series = pl.Series(rated).fill_nan(None)
            width = 2 * AROUND_DAYS + 1
            around = series.rolling_mean(width, min_samples=LEAST_COUNT, center=True)
            level = np.asarray(around.fill_null(np.nan).to_numpy(), dtype=np.float64)
            found[row, : len(rated)] = level - np.nanmean(rated)
    return found


def _same(excess_values: FloatArray, cycle_index: int, cycle_day: float) -> bool | None:
    """Compare the three cycles before; the cycle itself is not looked at."""
    if not 1.0 <= cycle_day <= LONGEST_DAYS or cycle_index < CYCLES_COUNT:
        return None
    before = excess_values[cycle_index - CYCLES_COUNT : cycle_index, int(cycle_day) - 1]
    if np.isnan(before).any():
        return None
    heavier = before >= HEAVIER_POINTS_COUNT
    return None if heavier.any() and not heavier.all() else bool(heavier.all())
