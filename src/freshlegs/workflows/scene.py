"""The last months and the days to come, laid out in doses as they would be if a plan came true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.dose_columns import FindingColumns
from freshlegs.domain.findings import Value
from freshlegs.domain.history import History
from freshlegs.domain.outlook import PlannedDay
from freshlegs.domain.streams import FloatArray
from freshlegs.inference.forecast.what_if import OneDay
from freshlegs.workflows.day_kinds import KINDS_DAYS, PastDay, day_kinds
from freshlegs.workflows.dose_history import USUAL_LEAD_DAYS, DoseHistory, laid_out
from freshlegs.workflows.futures import with_days

if TYPE_CHECKING:
    from freshlegs.store.home import Home

type Answers = Mapping[str, Value | None]

SCENE_DAYS = 400
"""Days back that are laid out, as for `why`."""
HISTORY_DAYS = 540
HABIT_DAYS = 28
"""Days back that tell whether the legs are usually rated before the day's run; elicited."""
USUAL_COUNT, USUAL_DAYS = 5, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a forecast starts from: the history up to today, the answers, the kinds of past days."""

    today: date
    history: History
    said: Mapping[date, Answers]
    past: Mapping[date, PastDay]


def known_by(home: Home, today: date) -> Known:
    """Gather what is known up to a day."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.store import answers as logged
    from freshlegs.store.history import history

    known = history(home, today - timedelta(days=HISTORY_DAYS))
    table = day_table(known, today - timedelta(days=KINDS_DAYS), today)
    said = {day: given for day, given in logged.answers(home) if day <= today}
    return Known(today=today, history=known, said=said, past=day_kinds(known, table, today))


def scene(
    known: Known, plan: Sequence[PlannedDay], sleep_h: Mapping[date, float], days_count: int
) -> DoseHistory:
    """Lay out the last `days_count` days and those of the plan, as if it had come true."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.rating import not_yet_by_day

    first = known.today - timedelta(days=days_count)
    history = with_days(known.history, plan, sleep_h)
    table = day_table(history, first - timedelta(days=USUAL_LEAD_DAYS), plan[-1].day)
    not_yet = not_yet_by_day(history, first)
    habit = _habit(known, not_yet)
    ahead = {day.day: habit for day in plan if habit}
    return laid_out(table, known.said, {**not_yet, **ahead}, first)


def first_ahead(laid: DoseHistory, known: Known) -> int:
    """The place of tomorrow in what was laid out."""
    return (known.today - laid.first_day).days + 1


def day_at(laid: DoseHistory, index: int) -> OneDay:
    """The doses and dampers of one of the days laid out."""
    return OneDay(dose=laid.panel.dose[index], damper=laid.panel.damper[index])


def findings_at(columns: FindingColumns, index: int) -> FindingColumns:
    """The findings of one day, with the runner's usuals of late even of what is not known of it."""
    return FindingColumns(
        days_count=1,
        value={slug: numbers[index : index + 1] for slug, numbers in columns.value.items()},
        usual={slug: _usual(columns, slug, index) for slug in columns.value},
    )


def _usual(columns: FindingColumns, slug: str, index: int) -> FloatArray:
    told = columns.usuals_of(slug)[index : index + 1]
    recent = columns.values_of(slug)[max(index - USUAL_DAYS, 0) : index]
    known = recent[~np.isnan(recent)]
    if not np.isnan(told[0]) or len(known) < USUAL_COUNT:
        return told
    return np.array([np.median(known)])


def _habit(known: Known, not_yet: Mapping[date, frozenset[str]]) -> frozenset[str]:
    """What is mostly not so yet when the legs are rated, of days with a run."""
    since = known.today - timedelta(days=HABIT_DAYS)
    rated = {entry.day for entry in known.history.diary if entry.heaviness is not None}
    ran = [day for day, past in known.past.items() if past.run_min and day in rated and day > since]
    told = Counter(not_yet.get(day, frozenset()) for day in ran)
    return told.most_common(1)[0][0] if told else frozenset()
