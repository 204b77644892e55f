"""How warm the day's run was, and how that compares with the last two weeks."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column, mean_before
from freshlegs.physiology.formulas.heat import wbgt_simple

RECENT_DAYS = 14
"""Getting used to heat takes 10 to 14 days."""
RECENT_COUNT = 3
"""Runs that two weeks must hold to be compared with; elicited."""


def weather(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """WBGT of the day's run; against two weeks by air temperature where humidity is unknown."""
    wbgt_c = wbgt_simple(array(table, "temperature_c"), array(table, "humidity_percent"))
    with_wbgt = table.with_columns(column("wbgt_c", wbgt_c))
    return with_wbgt.with_columns(
        wbgt_above_recent_c=pl.coalesce(_above_recent("wbgt_c"), _above_recent("temperature_c"))
    )


def _above_recent(name: str) -> pl.Expr:
    return pl.col(name) - mean_before(name, RECENT_DAYS, RECENT_COUNT)
