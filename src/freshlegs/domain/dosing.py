"""How much of a cause a day holds: its dose, its presence, how it fits, what it adds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate

from freshlegs.domain.cause import Cause, Link, Mark, Ramp, Sign
from freshlegs.domain.conditions import findings_of, holds
from freshlegs.domain.findings import Facts, number

MEASURED_MISS_RATIO = 0.1
"""How much of the prior is left where all is measured: measuring may miss something."""
OVERLAP_RATIO = 0.75
"""Ways of being heavy go together, so marks together say less than their product; elicited."""
MOST_FIT = 30.0
"""No description alone makes a cause more than this much likelier, or less; elicited."""


def looked_at(cause: Cause) -> frozenset[str]:
    """Name every finding on which a cause's dose, presence or fit depends."""
    rules = [sign.rule for sign in cause.signs]
    rules += [link.rule for link in cause.links]
    rules += [mark.rule for mark in cause.marks]
    rules += [ramp.unless for ramp in cause.ramps if ramp.unless is not None]
    return frozenset(ramp.finding for ramp in cause.ramps).union(*map(findings_of, rules))


def hazard_of(strength: float) -> float:
    """The hazard [-] that alone is felt with this chance [0-1]: -ln(1 - strength)."""
    return -math.log(1.0 - strength)


def ramp_dose(ramp: Ramp, facts: Facts) -> float | None:
    """The dose [0-3] of one ramp; None where its number is not known."""
    value = number(facts, ramp.finding)
    if value is None:
        return None
    if ramp.unless is not None and holds(ramp.unless, facts):
        return 0.0
    zero = _start(ramp, facts[ramp.finding].usual)
    return min(max((value - zero) / (ramp.one - zero), 0.0), ramp.most_dose)


def dose(cause: Cause, facts: Facts) -> float | None:
    """The dose [0-3] of a day, the greatest of its ramps; None where none is known.

    A cause without ramps has dose 1 (whether it is present is another question).
    """
    if not cause.ramps:
        return 1.0
    found = [amount for ramp in cause.ramps if (amount := ramp_dose(ramp, facts)) is not None]
    return max(found, default=None)


def presence(cause: Cause, facts: Facts) -> float:
    """The chance [0-1] that what was not measured is there, from prior, signs and links."""
    odds = _prior(cause, facts) * odds_factor(cause, facts)
    return odds / (1.0 + odds)


def evidence_ratio(cause: Cause, facts: Facts) -> float:
    """How much likelier [-] all that is known makes it that what was not measured acts today.

    Signs, links, the ramps that were measured and the way the legs are heavy, taken together.
    """
    measured_ratio = _prior(cause, facts) / _prior(cause, {})
    return measured_ratio * odds_factor(cause, facts) * fit(cause, facts)


def odds_factor(cause: Cause, facts: Facts) -> float:
    """How much likelier [-] signs and links make a cause: of each group the strongest counts."""
    factors = (*_sign_factors(cause.signs, facts), *_link_factors(cause.links, facts))
    return math.prod(_strongest(factors))


def fit(cause: Cause, facts: Facts) -> float:
    """How well the way the legs are heavy fits a cause [-]: 1 says nothing."""
    product = math.prod(_strongest(_mark_factors(cause.marks, facts))) ** OVERLAP_RATIO
    return min(max(product, 1.0 / MOST_FIT), MOST_FIT)


def carried_doses(cause: Cause, days: Sequence[Facts]) -> list[float]:
    """Each day's dose [-] with what is left of the days before it.

    A day on which nothing was measured adds nothing. What is left stays with its cause.
    """
    added = (_measured_dose(cause, facts) for facts in days)
    return list(accumulate(added, lambda left, dose: left * cause.carry_over + dose))


def carried_dose(cause: Cause, days: Sequence[Facts]) -> float:
    """Today's dose [-] with what is left of the days before; `days` end with today."""
    return carried_doses(cause, days if cause.carry_over else days[-1:])[-1]


def contribution(cause: Cause, days: Sequence[Facts]) -> float:
    """The hazard [-] that a cause adds today at the middle of the prior; `days` end with today.

    What was measured counts in full, what was not by the chance that it is there.
    """
    unseen = presence(cause, days[-1])
    seen = carried_dose(cause, days)
    return hazard_of(cause.strength) * (seen + unseen * max(1.0 - seen, 0.0))


def _measured_dose(cause: Cause, facts: Facts) -> float:
    return (dose(cause, facts) or 0.0) if cause.ramps else 0.0


def _start(ramp: Ramp, usual: float | None) -> float:
    """Move the start to the runner's usual, but never past half-way to the threshold."""
    if not ramp.from_own_usual or usual is None:
        return ramp.zero
    between = sorted((ramp.zero, (ramp.zero + ramp.one) / 2))
    return min(max(usual, between[0]), between[1])


def _prior(cause: Cause, facts: Facts) -> float:
    prior = cause.prior
    if cause.ramps:
        known = sum(number(facts, ramp.finding) is not None for ramp in cause.ramps)
        missing_ratio = max(1.0 - known / len(cause.ramps), MEASURED_MISS_RATIO)
        prior = cause.unmeasured_prior * missing_ratio
    return prior / (1.0 - prior)


def _sign_factors(signs: Iterable[Sign], facts: Facts) -> Iterable[tuple[str, float]]:
    for sign in signs:
        truth = holds(sign.rule, facts)
        if truth is not None:
            yield sign.group, sign.if_true if truth else sign.if_false


def _link_factors(links: Iterable[Link], facts: Facts) -> Iterable[tuple[str, float]]:
    return ((link.group, link.odds_ratio) for link in links if holds(link.rule, facts))


def _mark_factors(marks: Iterable[Mark], facts: Facts) -> Iterable[tuple[str, float]]:
    return ((mark.group, mark.fit) for mark in marks if holds(mark.rule, facts))


def _strongest(factors: Iterable[tuple[str, float]]) -> list[float]:
    """Keep of each named group the factor farthest from 1, and every factor without a group."""
    single: list[float] = []
    grouped: dict[str, float] = {}
    for group, factor in factors:
        if not group:
            single.append(factor)
        elif abs(math.log(factor)) > abs(math.log(grouped.get(group, 1.0))):
            grouped[group] = factor
    return single + list(grouped.values())
