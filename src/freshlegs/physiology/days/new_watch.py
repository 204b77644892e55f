"""Whether a watch is new, whose heart rate may differ from the old one's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.physiology.days.inputs import Inputs

NEW_TIME = timedelta(days=14)
"""So long a watch is new; elicited."""
KNOWN_COUNT = 5
"""Runs with another watch that must come before it; elicited."""


def new_watch(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Yes where the day's run was recorded by a watch first worn in the last two weeks.

    Unknown otherwise: a strap may be new, or sit loose, without anybody telling.
    """
    schema = {"day": pl.Date(), "new_watch": pl.Boolean()}
    days = dict.fromkeys(_days(inputs), True)
    frame = pl.DataFrame(list(days.items()), schema=schema, orient="row")
    return table.hstack(inputs.on_calendar(frame).drop("day"))


def _days(inputs: Inputs) -> Iterator[date]:
    first: dict[int, date] = {}
    runs_count = 0
    for source in inputs.activities["source"].to_list():
        run = inputs.runs[source]
        device = run.activity.device
        if run.activity.sport is not Sport.RUN or device is None or device.serial is None:
            continue
        if device.serial not in first:
            first[device.serial] = run.day if runs_count >= KNOWN_COUNT else date.min
        if run.day < max(first[device.serial], date.min) + NEW_TIME:
            yield run.day
        runs_count += 1
