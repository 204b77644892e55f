"""Live a trial day by day: with or without, what was done, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.errors import RefusedError
from freshlegs.domain.trial import KeptTrial
from freshlegs.interventions.trying import Refusal, against
from freshlegs.workflows.today import today
from freshlegs.workflows.trial_changes import change_of
from freshlegs.workflows.trial_gate import gate_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where the trial stands on a day; `kept` is None where none is running.

    `is_with` None before its first day, and while something speaks against it (`refusal`).
    """

    day: date
    kept: KeptTrial | None = None
    is_with: bool | None = None
    refusal: Refusal | None = None
    finished: KeptTrial | None = None


def trial_status(home: Home, day: date | None = None) -> Status:
    """Tell whether a day is with or without the change, or that it is left out and why."""
    on = day or today(home)
    kept = running(home, on)
    if kept is None:
        return Status(day=on, finished=finished(home, on))
    gate, facts = gate_of(home, on)
    obstacle = against(change_of(kept.trial.kind.slug).intervention, gate, facts)
    is_with = None if obstacle else kept.trial.is_with(on)
    return Status(day=on, kept=kept, is_with=is_with, refusal=obstacle)


def log_done(home: Home, *, is_done: bool, day: date | None = None) -> KeptTrial:
    """Keep whether the change was made on a day, and give the trial.

    Raises RefusedError while a red flag forbids the trial, where none is running, and for a day
    outside it or still to come.
    """
    from freshlegs.store.trials import log_trial_day

    now = today(home)
    on = day or now
    status = trial_status(home, on)
    if status.kept is None:
        sentence = f"No trial was running on {on}."
        raise RefusedError(sentence)
    if status.refusal is not None and is_done:
        sentence = f"The trial rests on {on}. {status.refusal.sentence}"
        raise RefusedError(sentence)
    if status.kept.trial.is_with(on) is None or on > now:
        first, last = status.kept.trial.first_day, min(status.kept.last_day, now)
        span = f"it begins on {first}" if now < first else f"{first} to {last}"
        sentence = f"{on} is not a day of the trial so far ({span})."
        raise RefusedError(sentence)
    log_trial_day(home, status.kept.key, on, is_done=is_done)
    return running(home, on) or status.kept


def stop_trial(home: Home, day: date | None = None) -> KeptTrial:
    """End the running trial; the day before is the last that counts. Raises RefusedError."""
    from freshlegs.store.trials import log_trial_end

    on = day or today(home)
    kept = running(home, on)
    if kept is None:
        sentence = "No trial is running, so there is none to stop."
        raise RefusedError(sentence)
    log_trial_end(home, kept.key, on - timedelta(days=1))
    return finished(home, on, kept.key) or kept


def running(home: Home, day: date) -> KeptTrial | None:
    """The trial that has been agreed and is not over on a day."""
    from freshlegs.store.trials import trials

    return next((one for one in trials(home) if one.last_day >= day), None)


def finished(home: Home, day: date, key: str | None = None) -> KeptTrial | None:
    """The last trial that was over before a day, or the one of a key."""
    from freshlegs.store.trials import trials

    over = [one for one in trials(home) if one.last_day < day and key in {None, one.key}]
    return over[-1] if over else None
