"""What each cause truly adds to a simulated day's heaviness, and the rating drawn from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import dose, fit, hazard_of
from freshlegs.domain.findings import Facts
from freshlegs.domain.heaviness import LEVELS_COUNT, UNEXPLAINED_HAZARD, chance_of_reaching

LEAST_SHARE = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTruth:
    """What lay behind one day: each cause's share of the hazard; `heaviness` None = not written.

    The shares add up to 1 with the part that no cause explains.
    """

    day: date
    shares: Mapping[str, float]
    heaviness: float | None


def hazards_of(cause: Cause, days: Sequence[Facts], planted: Sequence[bool]) -> list[float]:
    """Give what a cause adds on each day [hazard] at its true strength.

    A measured cause acts by its dose whether planted or not; one that cannot be measured acts
    where it is planted. What is left of yesterday's part is added before the marks weigh it.
    """
    left, hazards = 0.0, []
    for facts, present in zip(days, planted, strict=True):
        added = (dose(cause, facts) or 0.0) if cause.ramps else float(present)
        left = left * cause.carry_over + hazard_of(cause.strength) * added
        hazards.append(left * fit(cause, facts))
    return hazards


def shares_of(hazards: Mapping[str, float]) -> dict[str, float]:
    """Give each cause's share [0-1] of one day's hazard, the greatest first."""
    total = total_hazard(hazards)
    shares = {slug: hazard / total for slug, hazard in hazards.items()}
    ranked = sorted(shares.items(), key=lambda item: -item[1])
    return {slug: share for slug, share in ranked if share >= LEAST_SHARE}


def total_hazard(hazards: Mapping[str, float]) -> float:
    """Give one day's whole hazard, with what no cause explains."""
    return UNEXPLAINED_HAZARD + sum(hazards.values())


def draw_heaviness(hazard: float, rng: np.random.Generator) -> float:
    """Draw a rating [0-10] for a day of this hazard."""
    luck = rng.random()
    reached = (chance_of_reaching(level, hazard) for level in range(1, LEVELS_COUNT))
    return float(sum(luck < chance for chance in reached))
