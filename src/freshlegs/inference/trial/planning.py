"""How many weeks a trial needs before it can notice the smallest difference worth having."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from freshlegs.domain.trial import TrialKind, TrialPlan
from freshlegs.inference.trial.days import Days
from freshlegs.inference.trial.own import own_of
from freshlegs.inference.trial.power import look_power, power
from freshlegs.inference.trial.schedule import LEAST_PAIRS_COUNT, pairs_in

WEEKS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26)
"""Lengths that are tried; half a year is the most that anyone is asked for."""
PLANNED_PROBABILITY = 0.85
"""A trial is planned to notice the smallest difference so often: four times in five, and a little
more, for the spread of the ratings is not known exactly."""
GREATER_RATIOS = (1.25, 1.5, 2.0, 2.5, 3.0)


def plan(
    kind: TrialKind, days: Days, smallest_heaviness: float, rng: np.random.Generator
) -> TrialPlan:
    """Plan a trial from the runner's own ratings so far (`days`).

    `smallest_heaviness` [points] is the smallest difference worth having. Where half a year is not
    enough, `least_found_heaviness` is a difference that it would notice.
    """
    own = own_of(kind, days)

    def noticed(weeks: int, lightened_heaviness: float = smallest_heaviness) -> float:
        if kind.before_after:
            return look_power(kind, own, weeks, lightened_heaviness, rng)
        return power(kind, own, pairs_in(kind, weeks), lightened_heaviness, rng)

    weeks, found_probability = shortest(noticed, least_weeks(kind))
    return TrialPlan(
        kind=kind,
        smallest_heaviness=smallest_heaviness,
        weeks=weeks,
        blocks_count=2 * pairs_in(kind, weeks) if weeks and not kind.before_after else 0,
        power_probability=found_probability,
        own=own.is_own,
        spread_heaviness=own.spread_heaviness,
        memory_ratio=own.memory.next_day_ratio,
        rated_fraction=own.rated_fraction,
        least_found_heaviness=None if weeks else _least_found(noticed, smallest_heaviness),
    )


def least_weeks(kind: TrialKind) -> int:
    """The fewest weeks in which the lot can decide anything, or a change settles."""
    if kind.before_after:
        return math.ceil(kind.washout_days / 7) + 2
    return math.ceil(LEAST_PAIRS_COUNT * 2 * kind.block_days / 7)


def shortest(noticed: Callable[[int], float], from_weeks: int) -> tuple[int | None, float]:
    """The fewest weeks that notice often enough, with how often; None where none of them does."""
    tried = [weeks for weeks in WEEKS if weeks >= from_weeks]
    best = noticed(tried[-1])
    if best < PLANNED_PROBABILITY:
        return None, best
    low, high = 0, len(tried) - 1
    while low < high:
        middle = (low + high) // 2
        chance = noticed(tried[middle])
        if chance >= PLANNED_PROBABILITY:
            high, best = middle, chance
        else:
            low = middle + 1
    return tried[high], best


def _least_found(noticed: Callable[[int, float], float], smallest_heaviness: float) -> float | None:
    greater = (ratio * smallest_heaviness for ratio in GREATER_RATIOS)
    found = (one for one in greater if noticed(WEEKS[-1], one) >= PLANNED_PROBABILITY)
    return next(found, None)
