"""Gather a runner's years day by day: how heavy the legs were, and how much of each cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import findings_of
from freshlegs.domain.dose_columns import FindingColumns, doses
from freshlegs.domain.findings import Value
from freshlegs.domain.heaviness import LEVELS_COUNT
from freshlegs.domain.streams import FloatArray
from freshlegs.inference.damper_days import damper_doses
from freshlegs.inference.dampers import DAMPERS
from freshlegs.inference.fit.panel import Panel
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.workflows.marked_days import fit_ratios

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

type Answers = Mapping[str, Value | None]
type NotYet = Mapping[date, frozenset[str]]

LEARNT_DAYS = 3 * 365
"""Days that a fit looks back: of older ratings next to nothing is left in what is normal now."""
LEAD_DAYS = 140
"""Days read before those laid out, for what looks back; as for `why`."""
USUAL_LEAD_DAYS = 60
"""Days laid out before the first that counts, for the runner's usual."""
CARRIED_DAYS = 14
"""Days before the first rating that can still carry something over into it."""
BODILY: tuple[Cause, ...] = tuple(cause for cause in CAUSES if not cause.data_problem)
"""The causes in the order of a panel's columns; a fault of the watch is none."""
HEAVINESS, RUN_TODAY = "heaviness", "run_today_min"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseHistory:
    """A panel with its days, and the ratings as they were given [0-10], NaN without.

    `columns` are the findings that the doses were made of, on the same days.
    """

    first_day: date
    panel: Panel
    heaviness: FloatArray
    columns: FindingColumns

    @property
    def rated_count(self) -> int:
        """How many days were rated."""
        return int((~np.isnan(self.heaviness)).sum())


def dose_history(home: Home, last_day: date, days_count: int = LEARNT_DAYS) -> DoseHistory:
    """The days up to `last_day`, from a fortnight before the first rating of the last `days_count`.

    Doses that came only after the day's rating do not count (see `physiology.rating`), and what a
    run brings about is nothing on a day on which nobody ran before the rating. What is not
    measured at all has dose 0: a diary cannot teach it.
    """
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.rating import not_yet_by_day
    from freshlegs.store import answers as logged
    from freshlegs.store.history import history

    first = last_day - timedelta(days=days_count - 1)
    known = history(home, first - timedelta(days=LEAD_DAYS + USUAL_LEAD_DAYS), last_day)
    table = day_table(known, first - timedelta(days=USUAL_LEAD_DAYS), last_day)
    said = {day: given for day, given in logged.answers(home) if first <= day <= last_day}
    return laid_out(table, said, not_yet_by_day(known, first), first)


def laid_out(
    table: DayTable, said: Mapping[date, Answers], not_yet: NotYet, first: date
) -> DoseHistory:
    """Lay out a table of days that begins `USUAL_LEAD_DAYS` before `first`, with the answers.

    `not_yet` names the columns that were not so yet when the legs were rated (see
    `physiology.rating`), for the days that have such.
    """
    from freshlegs.physiology.finding_columns import finding_columns

    days = table["day"].to_list()
    wanted = (findings_by_slug()[slug] for slug in _wanted())
    columns = finding_columns(table, wanted, said, not_yet)
    heaviness = columns.values_of(HEAVINESS)
    begin = _begin(heaviness, days.index(first))
    dose = np.column_stack([_dose_of(cause, columns, days, not_yet) for cause in BODILY])
    damper = damper_doses(columns, heaviness)
    return DoseHistory(
        first_day=days[begin],
        panel=Panel(
            level=levels_of(heaviness[begin:]),
            levels_count=LEVELS_COUNT,
            dose=dose[begin:],
            damper=damper[begin:],
            fit_ratio=fit_ratios(table, said, days[begin:], BODILY),
        ),
        heaviness=heaviness[begin:],
        columns=columns.since(begin),
    )


def levels_of(heaviness: FloatArray) -> FloatArray:
    """The level [0-10] that each rating [0-10] counts as, NaN where not rated, shape (days,)."""
    return np.clip(np.floor(heaviness + 0.5), 0.0, LEVELS_COUNT - 1.0)


def _wanted() -> list[str]:
    """What the doses, the dampers and the ratings are made of."""
    ramps = [ramp for cause in BODILY for ramp in cause.ramps] + list(DAMPERS)
    rules = [ramp.unless for ramp in ramps if ramp.unless is not None]
    named = {ramp.finding for ramp in ramps}.union(*map(findings_of, rules))
    return sorted(named | {HEAVINESS, RUN_TODAY})


def _begin(heaviness: FloatArray, first_index: int) -> int:
    rated = np.flatnonzero(~np.isnan(heaviness[first_index:]))
    return first_index + max(int(rated[0]) - CARRIED_DAYS, 0) if rated.size else first_index


def _dose_of(
    cause: Cause, columns: FindingColumns, days: Sequence[date], not_yet: NotYet
) -> FloatArray:
    """The dose on each day: nothing of what is not measured, nor of a run that was not run."""
    if not cause.ramps:
        return np.zeros(columns.days_count)
    dose = doses(cause, columns)
    dose[np.isnan(dose) & _without_run(cause, columns, days, not_yet)] = 0.0
    return dose


def _without_run(
    cause: Cause, columns: FindingColumns, days: Sequence[date], not_yet: NotYet
) -> NDArray[np.bool_]:
    """Whether all that measures the cause is of a run that was not there yet, by day."""
    from freshlegs.physiology.rating import OF_THE_RUN

    told = (findings_by_slug()[ramp.finding].column for ramp in cause.ramps)
    measured = frozenset(column for column in told if column is not None)
    if not measured or not measured <= OF_THE_RUN:
        return np.zeros(len(days), dtype=np.bool_)
    rested = columns.values_of(RUN_TODAY) == 0.0
    later = set(compress(not_yet, (measured <= columns for columns in not_yet.values())))
    without: NDArray[np.bool_] = np.logical_or(rested, [day in later for day in days])
    return without
