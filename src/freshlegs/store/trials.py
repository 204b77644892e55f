"""Trials: begun, lived day by day and ended, each a line in the log."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from freshlegs.domain.trial import KeptTrial, Trial
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries

TRIALS = (LogKind.TRIAL_STARTED, LogKind.TRIAL_DAY, LogKind.TRIAL_ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialDay:
    """Whether the change was made on a day."""

    trial: str
    day: date
    is_done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialEnd:
    """The last day that counts of a trial that was ended early."""

    trial: str
    day: date


def log_trial(home: Home, trial: Trial) -> KeptTrial:
    """Begin a trial and give it back with its key."""
    return KeptTrial(key=f"t{append(home, LogKind.TRIAL_STARTED, trial)}", trial=trial)


def log_trial_day(home: Home, key: str, day: date, *, is_done: bool) -> None:
    """Keep whether the change was made; what is said later of the same day counts instead."""
    append(home, LogKind.TRIAL_DAY, TrialDay(trial=key, day=day, is_done=is_done))


def log_trial_end(home: Home, key: str, day: date) -> None:
    """End a trial early; `day` is the last that counts. The first end counts."""
    append(home, LogKind.TRIAL_ENDED, TrialEnd(trial=key, day=day))


def trials(home: Home) -> tuple[KeptTrial, ...]:
    """Give every trial, oldest first, with what was logged of it."""
    found: dict[str, KeptTrial] = {}
    for line in entries(home, TRIALS):
        if line.kind is LogKind.TRIAL_STARTED:
            key = f"t{line.number}"
            found[key] = KeptTrial(key=key, trial=from_json(Trial, line.told))
        elif line.kind is LogKind.TRIAL_DAY:
            said = from_json(TrialDay, line.told)
            kept = found[said.trial]
            found[said.trial] = replace(kept, done={**kept.done, said.day: said.is_done})
        else:
            end = from_json(TrialEnd, line.told)
            kept = found[end.trial]
            if kept.ended_day is None:
                found[end.trial] = replace(kept, ended_day=end.day)
    return tuple(found.values())
