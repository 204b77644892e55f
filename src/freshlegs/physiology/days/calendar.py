"""Every day from the first that is known to the last that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import polars as pl

GRACE_DAYS = 3
"""A few days without any entry after the last one are rest, not missing data; elicited."""


def calendar(known: Sequence[date], begin: date, end: date) -> pl.DataFrame:
    """One row a day: its `place`, and whether it is `tracked`.

    A day is tracked from the first activity or entry (`known`) to the last one and three days
    on; a tracked day without an activity is a rest day, any other is unknown.
    """
    days = pl.date_range(begin, end, eager=True).alias("day").to_frame().with_row_index("place")
    if not known:
        return days.with_columns(tracked=pl.lit(value=False))
    last = max(known) + timedelta(days=GRACE_DAYS)
    return days.with_columns(tracked=pl.col("day").is_between(min(known), last))
