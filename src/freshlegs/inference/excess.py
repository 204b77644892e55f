"""What earlier ratings said beyond every known cause, and what is left of it today.

Legs that were heavier than anything known explains are likely to be a little heavy tomorrow, for
the same unknown reason. That stays unexplained: it is never given to a cause.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import carried_doses, hazard_of, presence
from freshlegs.domain.findings import Facts, number
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.dampers import damping
from freshlegs.inference.levels import FloatArray, weight_of_rating
from freshlegs.inference.own import Own
from freshlegs.inference.terms import UNEXPLAINED_SPREAD_LN_RATIO

EXCESS_CARRY_OVER = 0.3
"""The part of yesterday's unexplained excess that is still there today; elicited."""
EXCESS_DAYS = 4
"""Days back that are looked at; of older excess less than a hundredth is left."""

_SPREAD = np.linspace(-3.0, 3.0, 61)
_PRIOR_PROBABILITY: FloatArray = np.exp(-0.5 * _SPREAD**2) / np.exp(-0.5 * _SPREAD**2).sum()
_LUCK_RATIO: FloatArray = np.exp(UNEXPLAINED_SPREAD_LN_RATIO * _SPREAD)


def carried_unexplained(
    causes: Sequence[Cause],
    earlier: Sequence[Facts],
    threshold_ratio: FloatArray,
    own: Own | None = None,
) -> float:
    """The unexplained hazard [-] that is left today of the days before (oldest first).

    Day by day, the excess is the posterior mean of the unexplained hazard under that day's rating
    above its prior mean, the causes at the middle of their priors; a day without a rating only
    forgets. `threshold_ratio` are b_0 ... b_11 [-], shape (12,). What the diary taught (`own`) is
    used in place of what was elicited.
    """
    days = range(max(len(earlier) - EXCESS_DAYS, 0), len(earlier))
    if not any(number(earlier[at], "heaviness") is not None for at in days):
        return 0.0
    known_hazard = _known_hazards(causes, earlier, own)
    left = 0.0
    for at in days:
        left *= EXCESS_CARRY_OVER
        if number(earlier[at], "heaviness") is not None:
            left = _excess(left, known_hazard[at], earlier[at], threshold_ratio, own)
    return left * EXCESS_CARRY_OVER


def _excess(
    left_hazard: float,
    known_hazard: float,
    facts: Facts,
    threshold_ratio: FloatArray,
    own: Own | None,
) -> float:
    """The posterior mean of a day's unexplained hazard above the prior's, never below nought."""
    heaviness = number(facts, "heaviness") or 0.0
    fresh = _LUCK_RATIO * (UNEXPLAINED_HAZARD if own is None else own.unexplained_hazard)
    unexplained = left_hazard + fresh
    hazard = (unexplained + known_hazard) * damping(facts, own=own)
    chance = weight_of_rating(hazard[None, :], threshold_ratio[None, :], heaviness)[0]
    posterior = _PRIOR_PROBABILITY * chance
    mean = float((posterior * unexplained).sum() / posterior.sum())
    return max(mean - float((_PRIOR_PROBABILITY * fresh).sum()), 0.0)


def _known_hazards(causes: Sequence[Cause], days: Sequence[Facts], own: Own | None) -> list[float]:
    """What all causes together add on each of the last days [-], at the middle of their priors."""
    first = max(len(days) - EXCESS_DAYS, 0)
    totals = [0.0] * len(days)
    for place, cause in enumerate(causes):
        hazard = hazard_of(cause.strength) if own is None else float(own.hazard[place])
        since = 0 if cause.carry_over else first
        seen = [0.0] * since + carried_doses(cause, days[since:])
        for at in range(first, len(days)):
            unseen = presence(cause, days[at]) * max(1.0 - seen[at], 0.0)
            totals[at] += hazard * (seen[at] + unseen)
    return totals
