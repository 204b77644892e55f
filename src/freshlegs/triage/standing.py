"""A red flag stands until its release is recorded; silence never clears it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from freshlegs.domain.conditions import findings_of, holds
from freshlegs.domain.findings import Facts
from freshlegs.domain.red_flags import RaisedFlag, RedFlag, Tier
from freshlegs.triage.gate import cleared_flags, raised_flags

_RELEASED_BY_A_NO = (Tier.HOME, Tier.ROUTINE)
"""These end when every question of the rule is answered with no; the others need a doctor."""


def standing_flags(
    days: Iterable[tuple[date, Facts]], rules: Sequence[RedFlag]
) -> tuple[RaisedFlag, ...]:
    """Give the flags raised on earlier days and not released since; the days may be unordered.

    A flag is released by the finding `cleared_flags` of the same or a later day, and one of the
    two mildest tiers also by a later day on which its rule is known not to hold.
    """
    asked = {rule.id: findings_of(rule.trigger) for rule in rules}
    standing: dict[str, RaisedFlag] = {}
    for _, facts in sorted(days, key=lambda entry: entry[0]):
        touched = [rule for rule in rules if not asked[rule.id].isdisjoint(facts)]
        standing.update((raised.flag.id, raised) for raised in raised_flags(facts, touched))
        for flag_id in cleared_flags(facts) | _answered_no(facts, touched):
            standing.pop(flag_id, None)
    return tuple(standing.values())


def _answered_no(facts: Facts, rules: Iterable[RedFlag]) -> frozenset[str]:
    return frozenset(
        rule.id
        for rule in rules
        if rule.tier in _RELEASED_BY_A_NO
        if holds(rule.trigger, facts) is False
    )
