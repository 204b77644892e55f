"""The end of a hard or long session, where anyone's legs are heavy, and how heavy is too heavy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule, findings_of, holds
from freshlegs.domain.dosing import carried_dose, hazard_of
from freshlegs.domain.findings import Facts
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD

ENDINGS_COUNT = 4
"""Own ratings after such sessions before they say what is usual; elicited."""
USUALLY_FRACTION = 0.75
"""No heavier than usual: no heavier than three of four such sessions left the legs; elicited."""
STRONG_DOSE = 2.0
SESSION_FINDINGS = frozenset(
    {
        "above_critical_speed_min",
        "first_10_min_speed_ratio",
        "late_speed_fade_percent",
        "run_today_min",
        "weight_change_in_run_percent",
    }
)
"""What the session itself brings about: however much of it, it is part of the session."""


class Ending(StrEnum):
    """Which kind of session it was the end of."""

    REPETITION = "repetition"
    LONG = "long"
    FAST = "fast"


_AT_THE_END = Condition(finding="phase", equals="end")
_ENDINGS: tuple[tuple[Ending, Rule], ...] = (
    (Ending.REPETITION, Condition(finding="last_repetition", equals=True)),
    (
        Ending.LONG,
        AllOf(
            (
                _AT_THE_END,
                AnyOf(
                    (
                        Condition(finding="run_today_min", at_least=150),
                        Condition(finding="run_over_4_h", equals=True),
                    )
                ),
            )
        ),
    ),
    (
        Ending.FAST,
        AllOf((_AT_THE_END, Condition(finding="above_critical_speed_min", at_least=8))),
    ),
)


MOST_EXPECTED_HEAVINESS = {Ending.REPETITION: 9.0, Ending.LONG: 9.0, Ending.FAST: 7.0}
"""What such a session leaves at most where the runner's own are not known; elicited.

In the last repetition or at kilometre 38 nearly any rating is to be expected. A fast session that
only the data tell of may lie hours before the rating, so less is put down to it.
"""


ENDING_FINDINGS = frozenset().union(*(findings_of(rule) for _, rule in _ENDINGS))
"""What tells the end of a session."""


def ending_of(facts: Facts) -> Ending | None:
    """Tell which kind of hard session the rating was the end of; None where of none."""
    return next((ending for ending, rule in _ENDINGS if holds(rule, facts)), None)


def most_expected(ending: Ending, own_heaviness: Sequence[float]) -> float:
    """The heaviest rating [0-10] that a session of this kind usually leaves.

    Three of four of the runner's own ratings after such sessions lie at or below it; with fewer
    than `ENDINGS_COUNT` of them it is an elicited bound for everybody.
    """
    if len(own_heaviness) < ENDINGS_COUNT:
        return MOST_EXPECTED_HEAVINESS[ending]
    ranked = sorted(own_heaviness)
    return ranked[min(int(USUALLY_FRACTION * len(ranked)), len(ranked) - 1)]


def something_else(causes: Sequence[Cause], days: Sequence[Facts]) -> bool:
    """Tell whether a cause that has nothing to do with the session acts strongly today.

    Strongly: twice its threshold or more, what is left of the days before included, and enough to
    outweigh all that is usually unexplained. `days` end with today.
    """
    return any(_is_strong(cause, days) for cause in causes)


def _is_strong(cause: Cause, days: Sequence[Facts]) -> bool:
    outside = tuple(ramp for ramp in cause.ramps if ramp.finding not in SESSION_FINDINGS)
    if not outside:
        return False
    amount = carried_dose(replace(cause, ramps=outside), days)
    return amount >= STRONG_DOSE and hazard_of(cause.strength) * amount >= UNEXPLAINED_HAZARD
