"""Lay out the days that a trial compares: how heavy, which kind of day, what was done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.diary import Phase
from freshlegs.domain.streams import FloatArray
from freshlegs.domain.trial import NO_DAYS, AlsoDiffered, Counted, Trial, TrialKind
from freshlegs.inference.trial import Days, day_kinds, differs

if TYPE_CHECKING:
    from freshlegs.inference.trial.days import BoolArray
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

LEAD_DAYS = 140
"""Days read before those laid out, for what looks back; as for `why`."""
LONG_RUN_MIN = 60.0
AFTER_STRENGTH_H = (10.0, 60.0)
"""From the morning after a session until the end of the second day after it."""
_IN_RUN = (Phase.MIDDLE.value, Phase.END.value)


def table_of(home: Home, first_day: date, last_day: date) -> DayTable:
    """The day table of these days and of the one before."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.store.history import history

    known = history(home, first_day - timedelta(days=LEAD_DAYS))
    return day_table(known, first_day - timedelta(days=1), last_day)


def days_of(
    kind: TrialKind,
    table: DayTable,
    done: Mapping[date, bool] = NO_DAYS,
    left_out: Collection[date] = (),
) -> Days:
    """The days of a table as a trial compares them, without its first and its last `lag_days`.

    Days in `left_out` do not count. Where the change alters the training itself, no kinds of day
    are told apart: they would take its effect away.
    """
    days: list[date] = table["day"].to_list()
    made = slice(1, len(days) - kind.lag_days)
    rated = slice(1 + kind.lag_days, len(days))
    out = np.array([day in left_out for day in days])
    kinds = _kinds(table)
    if kind.changes_training:
        kinds = kinds[:, -1:]
    return Days(
        heaviness=_numbers(table, "heaviness")[rated],
        counted=(_counted(kind.counted, table) & ~out)[made] & ~out[rated],
        kinds=kinds[rated],
        done=np.array([float(done.get(day, np.nan)) for day in days[made]]),
    )


def also_differed(trial: Trial, table: DayTable) -> tuple[AlsoDiffered, ...]:
    """What else was not alike on days with and without the change."""
    from freshlegs.domain.glossary import GLOSSARY

    days: list[date] = table["day"].to_list()
    inside = [index for index, day in enumerate(days) if trial.is_with(day) is not None]
    arm = np.array([trial.is_with(days[index]) is True for index in inside], dtype=bool)
    found = []
    for name in trial.kind.mixed_with:
        means = differs(_numbers(table, name)[inside], arm)
        if means is not None:
            told = AlsoDiffered(
                column=name, unit=GLOSSARY[name].unit, with_value=means[0], without_value=means[1]
            )
            found.append(told)
    return tuple(found)


def mean_heaviness(table: DayTable, first_day: date, last_day: date) -> float | None:
    """The mean rating [0-10] of some days; None where none is rated."""
    rated = table.filter(table["day"].is_between(first_day, last_day))["heaviness"].drop_nulls()
    return None if rated.is_empty() else float(np.mean(rated.to_numpy()))


def _kinds(table: DayTable) -> FloatArray:
    phase = table["phase"].to_list()
    in_run = np.array([float(one in _IN_RUN) for one in phase])
    return day_kinds(_numbers(table, "run_min"), _numbers(table, "hard_min"), in_run)


def _counted(counted: Counted, table: DayTable) -> BoolArray:
    run_min = np.nan_to_num(_numbers(table, "run_min"))
    match counted:
        case Counted.EVERY_DAY:
            return np.ones(len(table), dtype=bool)
        case Counted.RUN_DAYS:
            return run_min > 0
        case Counted.LONG_RUN_DAYS:
            return run_min >= LONG_RUN_MIN
        case Counted.DAYS_AFTER_STRENGTH:
            return _after_strength(table)


def _after_strength(table: DayTable) -> BoolArray:
    since_h = _numbers(table, "hours_since_leg_strength_h")
    found: BoolArray = (since_h >= AFTER_STRENGTH_H[0]) & (since_h <= AFTER_STRENGTH_H[1])
    return found


def _numbers(table: DayTable, name: str) -> FloatArray:
    """A column with NaN for what is not known."""
    return np.array([np.nan if one is None else one for one in table[name].to_list()], float)
