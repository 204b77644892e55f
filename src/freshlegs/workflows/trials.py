"""Try one change at a time: how long it takes is told before, the days are drawn by lot."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.errors import BadValueError, RefusedError
from freshlegs.domain.trial import KeptTrial, Trial, TrialKind, TrialPlan
from freshlegs.inference.trial import BEFORE_DAYS, draw_blocks, least_weeks, pairs_in, plan
from freshlegs.interventions.trying import Refusal, refusal
from freshlegs.workflows.today import today
from freshlegs.workflows.trial_changes import Change, change_of
from freshlegs.workflows.trial_course import running
from freshlegs.workflows.trial_days import days_of, table_of
from freshlegs.workflows.trial_gate import gate_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

SMALLEST_HEAVINESS = 1.0
"""The smallest difference [points] worth having where the runner names none; elicited."""
LOWEST_HEAVINESS, HIGHEST_HEAVINESS = 0.2, 5.0
PLAN_DAYS = 182
"""Own ratings of so many days tell how much they differ and how long a spell lasts."""
PLAN_SEED = 20_260_102
"""The same ratings give the same plan."""
MOST_WEEKS = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What is told before a trial starts, and what stands in its way today."""

    change: Change
    plan: TrialPlan
    refusal: Refusal | None


def plan_trial(
    home: Home, asked: str, smallest_heaviness: float = SMALLEST_HEAVINESS, day: date | None = None
) -> Planned:
    """Tell how many weeks a trial needs for the smallest difference [points] worth having.

    Raises NotFoundError for an unknown change and BadValueError for a difference beyond reason.
    """
    change, on = change_of(asked), day or today(home)
    _check_smallest(smallest_heaviness)
    gate, facts = gate_of(home, on)
    return Planned(
        change=change,
        plan=_plan(home, change.kind, smallest_heaviness, on),
        refusal=refusal(change.intervention, gate, facts),
    )


def _plan(home: Home, kind: TrialKind, smallest_heaviness: float, day: date) -> TrialPlan:
    table = table_of(home, day - timedelta(days=PLAN_DAYS), day - timedelta(days=1))
    rng = np.random.default_rng(PLAN_SEED)
    return plan(kind, days_of(kind, table), smallest_heaviness, rng)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a trial shall be: `weeks` None as long as the plan says, `seed` None drawn anew."""

    smallest_heaviness: float = SMALLEST_HEAVINESS
    weeks: int | None = None
    seed: int | None = None


def start_trial(home: Home, asked: str, wish: Wish, day: date | None = None) -> KeptTrial:
    """Draw the schedule and begin the day after; nothing of it changes afterwards.

    Raises RefusedError with the reason while a red flag forbids it, while something speaks against
    the change, while another trial is running, and where half a year would not be enough and no
    weeks were named.
    """
    from freshlegs.store.trials import log_trial

    on, change = day or today(home), change_of(asked)
    _check_alone(home, on)
    _check_smallest(wish.smallest_heaviness)
    gate, facts = gate_of(home, on)
    refused = refusal(change.intervention, gate, facts)
    if refused is not None:
        sentence = f"No trial now. {refused.sentence}"
        raise RefusedError(sentence)
    weeks = wish.weeks or _plan(home, change.kind, wish.smallest_heaviness, on).weeks
    return log_trial(home, _drawn(change.kind, _checked(change.kind, weeks, wish), wish, on))


def _drawn(kind: TrialKind, weeks: int, wish: Wish, day: date) -> Trial:
    """The days of a trial that begins the day after, as the lot gives them."""
    first_day = day + timedelta(days=1)
    seed = secrets.randbits(32) if wish.seed is None else wish.seed
    blocks = _blocks(kind, weeks, seed)
    days_count = len(blocks) * kind.block_days or weeks * 7
    return Trial(
        kind=kind,
        first_day=first_day,
        last_day=first_day + timedelta(days=days_count - 1),
        blocks=blocks,
        smallest_heaviness=wish.smallest_heaviness,
        seed=seed,
    )


def before_days_count(kind: TrialKind) -> int:
    """Days before the first that an analysis reads: those of a look, else none."""
    return BEFORE_DAYS if kind.before_after else 0


def _check_smallest(smallest_heaviness: float) -> None:
    if not LOWEST_HEAVINESS <= smallest_heaviness <= HIGHEST_HEAVINESS:
        allowed = f"{LOWEST_HEAVINESS:g} to {HIGHEST_HEAVINESS:g} points of heaviness"
        raise BadValueError(field="--smallest", value=smallest_heaviness, allowed=allowed)


def _check_alone(home: Home, day: date) -> None:
    other = running(home, day)
    if other is not None:
        sentence = (
            f"One change at a time: {other.trial.kind.title} runs until {other.last_day}."
            " `freshlegs trial stop` ends it."
        )
        raise RefusedError(sentence)


def _checked(kind: TrialKind, weeks: int | None, wish: Wish) -> int:
    if weeks is None:
        sentence = (
            "Half a year of this would not notice a difference of"
            f" {wish.smallest_heaviness:g} points often enough, so it is not started."
            " Name a greater --smallest, or --weeks to try all the same."
        )
        raise RefusedError(sentence)
    least = least_weeks(kind)
    if not least <= weeks <= MOST_WEEKS:
        allowed = f"{least} to {MOST_WEEKS} for this change"
        raise BadValueError(field="--weeks", value=weeks, allowed=allowed)
    return weeks


def _blocks(kind: TrialKind, weeks: int, seed: int) -> tuple[bool, ...]:
    if kind.before_after:
        return ()
    return draw_blocks(pairs_in(kind, weeks), np.random.default_rng(seed))
