"""Say what a trial says: after its end, and never more than its days can bear."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.trial import KeptTrial, TrialResult, TrialVerdict
from freshlegs.inference.trial import Analysed, analyse, look_at
from freshlegs.workflows.today import today
from freshlegs.workflows.trial_days import also_differed, days_of, mean_heaviness, table_of
from freshlegs.workflows.trial_gate import forbidden_days
from freshlegs.workflows.trials import before_days_count

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

USUAL_DAYS, RUN_UP_DAYS = 90, 14
"""Legs of the two weeks before the first day are held against those of the time before."""


def trial_result(home: Home, key: str | None = None, day: date | None = None) -> TrialResult:
    """Give the result of a trial: the last, or the one of a key.

    A running trial has none: looking early, and stopping when it looks good, deceives. Raises
    NotFoundError where there is no such trial.
    """
    on = day or today(home)
    kept = _asked(home, key)
    if on <= kept.last_day:
        reason = f"it runs until {kept.last_day}; looking early and stopping then would deceive you"
        return TrialResult(kept=kept, verdict=TrialVerdict.CANNOT_TELL, reason=reason)
    if kept.last_day < kept.trial.first_day:
        reason = "it was stopped before its first day"
        return TrialResult(kept=kept, verdict=TrialVerdict.CANNOT_TELL, reason=reason)
    return _result(home, kept)


def trials_of(home: Home) -> tuple[KeptTrial, ...]:
    """Give every trial, oldest first."""
    from freshlegs.store.trials import trials

    return trials(home)


def _asked(home: Home, key: str | None) -> KeptTrial:
    every = trials_of(home)
    found = [one for one in every if key in {None, one.key}]
    if not found:
        keys = tuple(one.key for one in every)
        raise NotFoundError(kind="trial", name=key or "yet", closest=keys)
    return found[-1]


def _result(home: Home, kept: KeptTrial) -> TrialResult:
    trial = kept.trial
    before_count = before_days_count(trial.kind)
    first = trial.first_day - timedelta(days=max(before_count, USUAL_DAYS + RUN_UP_DAYS))
    table = table_of(home, first, kept.last_day + timedelta(days=trial.kind.lag_days))
    begin = trial.first_day - timedelta(days=before_count + 1)
    lived = table.filter(table["day"] >= begin)
    left_out = forbidden_days(home, lived)
    days = days_of(trial.kind, lived, kept.done, left_out)
    found = (
        look_at(trial, days, before_count)
        if trial.kind.before_after
        else analyse(trial, days, np.random.default_rng(trial.seed))
    )
    return _told(kept, found, table, len([day for day in left_out if day >= trial.first_day]))


def _told(kept: KeptTrial, found: Analysed, table: DayTable, left_out_count: int) -> TrialResult:
    run_up = kept.trial.first_day - timedelta(days=RUN_UP_DAYS)
    usual_from = run_up - timedelta(days=USUAL_DAYS)
    one_day = timedelta(days=1)
    return TrialResult(
        kept=kept,
        verdict=found.verdict,
        reason=found.reason,
        effect=found.effect,
        as_done=found.as_done,
        also_differed=also_differed(kept.trial, table) if kept.trial.blocks else (),
        before_heaviness=mean_heaviness(table, run_up, kept.trial.first_day - one_day),
        usual_heaviness=mean_heaviness(table, usual_from, run_up - one_day),
        left_out_count=left_out_count,
    )
