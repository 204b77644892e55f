"""Every day from the first that is known to the last that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import polars as pl

GRACE_DAYS = 3
"""A few days without any entry after the last one are rest, not missing data; elicited."""
STALE_DAYS = 28
"""So long after the last activity its watch may still be silent; later, runs are unknown rather
than not run, even where a diary goes on; elicited."""


def calendar(
    known: Sequence[date], begin: date, end: date, last_active: date | None
) -> pl.DataFrame:
    """One row a day: its `place`, whether it is `tracked`, and whether its runs are (`runs_known`).

    A day is tracked from the first activity or entry (`known`) to the last one and three days
    on. Its runs are known where it is tracked and lies no more than 28 days after the last
    activity of all: such a day without an activity is a rest day, any other is unknown.
    """
    days = pl.date_range(begin, end, eager=True).alias("day").to_frame().with_row_index("place")
    if not known:
        return days.with_columns(tracked=pl.lit(value=False), runs_known=pl.lit(value=False))
    last = max(known) + timedelta(days=GRACE_DAYS)
    tracked = days.with_columns(tracked=pl.col("day").is_between(min(known), last))
    return tracked.with_columns(runs_known=pl.col("tracked") & _is_fresh(last_active))


def _is_fresh(last_active: date | None) -> pl.Expr:
    if last_active is None:
        return pl.lit(value=False)
    return pl.col("day") <= last_active + timedelta(days=STALE_DAYS)
