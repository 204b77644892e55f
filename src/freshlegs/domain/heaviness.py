"""How often legs are how heavy on a normal day, and how a hazard turns into a rating.

A rating h of 0 to 10 is reached with P(H >= k) = 1 - exp(-b_k * hazard / NORMAL_HAZARD), where
b_k = -ln(1 - F_k) and F_k is how often a normal day reaches level k.
"""

from __future__ import annotations

import math

LEVELS_COUNT = 11
POPULATION_LEVEL_PROBABILITIES: tuple[float, ...] = (
    0.09, 0.14, 0.20, 0.19, 0.13, 0.10, 0.07, 0.045, 0.02, 0.01, 0.005,
)  # fmt: skip
"""Elicited, not measured: how often a runner rates 0, 1, ... 10; a quarter is 5 or more."""

NOTICEABLE_LEVEL = 5
"""The level that a normal day reaches one time in four: noticeably heavy."""

NORMAL_HAZARD = -math.log(1.0 - 0.25)
"""The hazard of a normal day, so that it is noticeably heavy one time in four."""

UNEXPLAINED_HAZARD = 0.2
"""The elicited middle of the hazard that no cause explains: most of a normal day's."""


def level_of(heaviness: float) -> int:
    """The level [0-10] that a rating [0-10] counts as: the nearest, halves upwards."""
    return min(max(math.floor(heaviness + 0.5), 0), LEVELS_COUNT - 1)


def chance_of_reaching(
    level: int,
    hazard: float,
    level_probabilities: tuple[float, ...] = POPULATION_LEVEL_PROBABILITIES,
) -> float:
    """The chance [0-1] that a day of this `hazard` [-] is rated `level` [0-10] or heavier."""
    if level <= 0:
        return 1.0
    reached_probability = sum(level_probabilities[level:])
    return float(1.0 - (1.0 - reached_probability) ** (hazard / NORMAL_HAZARD))
