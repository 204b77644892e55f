"""Rows of the day table for the tests of its topics."""

from __future__ import annotations

from datetime import date
from typing import Any

from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from freshlegs.physiology.day_table import day_table
from tests.physiology.made import DAY, ago, run


def row(history: History, day: date = DAY) -> dict[str, Any]:
    """The row of one day."""
    return day_table(history, day, day).row(0, named=True)


def runs_on(
    *days_ago: int,
    **told: Any,  # noqa: ANN401 - any field of Activity
) -> tuple[Run, ...]:
    """A run on each of these days before DAY."""
    return tuple(run(ago(days), **told) for days in sorted(days_ago, reverse=True))
