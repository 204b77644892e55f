"""What the scale says before and after a run, and against the week before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

import numpy as np
import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import mean_before
from freshlegs.physiology.formulas.fluids import weight_change_in_run_percent

NEAR_S = 7200.0
"""A weight at most so long before the start or after the end of a run belongs to it; elicited."""
MOST_PERCENT = 8.0
"""A greater change is a slip of the pen; elicited."""
WEEK_DAYS, WEEK_COUNT = 7, 3


class _Weighed(NamedTuple):
    """A weight [kg] at a time of the day [s]."""

    at_s: float
    weight_kg: float


def weighing(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Weight change over the day's run and against the mean of the 7 days before it.

    That no weight was gained is not told by a scale used once: there is only yes or unknown.
    """
    changes = dict(_changes(inputs))
    kinds = {"day": pl.Date(), "weight_change_in_run_percent": pl.Float64()}
    frame = pl.DataFrame(list(changes.items()), schema=kinds, orient="row")
    joined = table.hstack(inputs.on_calendar(frame).drop("day"))
    gained = pl.col("weight_change_in_run_percent") > 0.0
    return joined.with_columns(
        weight_gained_in_run=pl.when(gained).then(statement=True),
        weight_against_week_percent=100.0
        * (pl.col("_weighed") / mean_before("_weighed", WEEK_DAYS, WEEK_COUNT) - 1.0),
    )


def _changes(inputs: Inputs) -> Iterator[tuple[date, float]]:
    scale = _weights(inputs)
    for run in inputs.runs if scale else ():
        told = run.activity
        if told.sport is Sport.RUN and run.day in scale:
            start_s = _seconds(told.start.local.time())
            change = _change_percent(scale[run.day], start_s, start_s + told.elapsed_s)
            if change is not None:
                yield run.day, change


def _weights(inputs: Inputs) -> dict[date, list[_Weighed]]:
    """Days with more than one weight at a known time, in order."""
    days: dict[date, list[_Weighed]] = defaultdict(list)
    for entry in inputs.history.diary:
        if entry.weight_kg is not None and entry.at is not None:
            days[entry.day].append(_Weighed(_seconds(entry.at), entry.weight_kg))
    return {day: sorted(told) for day, told in days.items() if len(told) > 1}


def _change_percent(told: list[_Weighed], start_s: float, end_s: float) -> float | None:
    before = [one for one in told if start_s - NEAR_S <= one.at_s <= start_s]
    after = [one for one in told if end_s <= one.at_s <= end_s + NEAR_S]
    if not before or not after:
        return None
    pair = np.array([before[-1].weight_kg, after[0].weight_kg])
    change = float(weight_change_in_run_percent(pair[:1], pair[1:])[0])
    return change if abs(change) <= MOST_PERCENT else None


def _seconds(at: time) -> float:
    return at.hour * 3600.0 + at.minute * 60.0 + at.second
