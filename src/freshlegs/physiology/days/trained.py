"""What training, body and gear tell of each day, remembered while none of them changes.

A check-in says how the legs feel; three quarters of the table of days do not hang on that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from freshlegs.physiology.days.inputs import TABLES_COUNT, Inputs, are_the_same
from freshlegs.physiology.days.intensity import judged
from freshlegs.physiology.days.remembered import Few

type Step = Callable[[pl.DataFrame, Inputs], pl.DataFrame]

BODILY = ("weight_kg", "resting_heart_rate_bpm")
ON_RUNS = ("rpe", "shoe", "surface")


@dataclass(frozen=True, slots=True)
class Trained:
    """The table of days as far as it goes without feelings, and each activity judged."""

    table: pl.DataFrame
    activities: pl.DataFrame


def trained(inputs: Inputs, before: tuple[Step, ...], after: tuple[Step, ...]) -> Trained:
    """Lay out what does not hang on how the runner felt; `before` judges activities, `after` not.

    The steps are handed nothing else (see `without_feelings`), so that none can look.
    """
    less = without_feelings(inputs)
    return _kept.get(less, lambda: _make(less, before, after))


def without_feelings(inputs: Inputs) -> Inputs:
    """Leave out feelings, sleep, food and when a day's question is asked."""
    told = inputs.diary.select("day", *BODILY, *ON_RUNS)
    return replace(
        inputs,
        history=replace(
            inputs.history, nights=(), diary=tuple(filter(_is_bodily, inputs.history.diary))
        ),
        diary=told.filter(pl.any_horizontal(pl.col(*BODILY, *ON_RUNS).is_not_null())),
        moment_s=np.empty(0),
    )


def bodily(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Add what the diary tells of the body."""
    return table.hstack(inputs.on_calendar(inputs.diary.select("day", *BODILY)).drop("day"))


def _is_bodily(entry: DiaryEntry) -> bool:
    return bool(entry.strength) or entry.weight_kg is not None


def _make(inputs: Inputs, before: tuple[Step, ...], after: tuple[Step, ...]) -> Trained:
    table = inputs.calendar
    for step in before:
        table = step(table, inputs)
    inputs = judged(table, inputs)
    for step in after:
        table = step(table, inputs)
    return Trained(table, inputs.activities)


def _is_same(one: Inputs, other: Inputs) -> bool:
    """Compare all that the steps are handed; activities are made of runs, diary and calendar."""
    return (
        are_the_same(one.runs, other.runs)
        and one.calendar.equals(other.calendar)
        and one.diary.equals(other.diary)
        and _rest(one.history) == _rest(other.history)
    )


def _rest(history: History) -> History:
    return replace(history, runs=())


_kept: Few[Inputs, Trained] = Few(TABLES_COUNT, _is_same)
