"""A red flag stands until its release is recorded; silence never clears it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from freshlegs.domain.conditions import findings_of, holds
from freshlegs.domain.findings import Facts
from freshlegs.domain.red_flags import FlagSpell, RaisedFlag, RedFlag, Tier
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
    told = flag_spells(days, rules)
    return tuple(spell.raised for spell in told if spell.released_day is None)


def flag_spells(
    days: Iterable[tuple[date, Facts]], rules: Sequence[RedFlag]
) -> tuple[FlagSpell, ...]:
    """Give every flag that was raised, with its days and its release; one may come again.

    Those that stand come in the order in which they were first raised.
    """
    asked = {rule.id: findings_of(rule.trigger) for rule in rules}
    over: list[FlagSpell] = []
    standing: dict[str, FlagSpell] = {}
    for day, facts in sorted(days, key=lambda entry: entry[0]):
        touched = [rule for rule in rules if not asked[rule.id].isdisjoint(facts)]
        for raised in raised_flags(facts, touched):
            standing[raised.flag.id] = _begun(raised, standing.get(raised.flag.id), day)
        cleared = cleared_flags(facts)
        for flag_id in cleared | _answered_no(facts, touched):
            if flag_id in standing:
                spell = standing.pop(flag_id)
                is_cleared = flag_id in cleared
                over.append(replace(spell, released_day=day, is_cleared=is_cleared))
    return (*over, *standing.values())


def _begun(raised: RaisedFlag, earlier: FlagSpell | None, day: date) -> FlagSpell:
    first_day = day if earlier is None else earlier.first_day
    return FlagSpell(raised=raised, first_day=first_day, last_day=day)


def _answered_no(facts: Facts, rules: Iterable[RedFlag]) -> frozenset[str]:
    return frozenset(
        rule.id
        for rule in rules
        if rule.tier in _RELEASED_BY_A_NO
        if holds(rule.trigger, facts) is False
    )
