"""Statements about a day's facts that are true, false or not known; unknown is never no."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.findings import Facts, Value, known


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One finding compared: a number's bounds, a value it must equal, or one it must include."""

    finding: str
    at_least: float | None = None
    at_most: float | None = None
    equals: bool | str | None = None
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllOf:
    """Holds when every part holds."""

    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Holds when some part holds."""

    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Holds when its part does not."""

    part: Rule


@dataclass(frozen=True, slots=True)
class Unless:
    """As its part, but undecided where the exception is known to hold."""

    part: Rule
    exception: Rule


@dataclass(frozen=True, slots=True)
class UnlessKnown:
    """Holds unless its part is known to hold: for safety, where silence must not lower anything."""

    part: Rule


type Rule = Condition | AllOf | AnyOf | Not | Unless | UnlessKnown


def holds(rule: Rule, facts: Facts) -> bool | None:
    """Tell whether a rule is true; None where the facts do not decide it (Kleene's logic)."""
    if isinstance(rule, Condition):
        value = known(facts, rule.finding)
        return None if value is None else _matches(rule, value)
    if isinstance(rule, Not):
        return _not(holds(rule.part, facts))
    if isinstance(rule, UnlessKnown):
        return holds(rule.part, facts) is not True
    if isinstance(rule, Unless):
        return None if holds(rule.exception, facts) else holds(rule.part, facts)
    parts = [holds(part, facts) for part in rule.parts]
    return _all(parts) if isinstance(rule, AllOf) else _not(_all([_not(part) for part in parts]))


def findings_of(rule: Rule) -> frozenset[str]:
    """Name every finding that a rule looks at."""
    if isinstance(rule, Condition):
        return frozenset({rule.finding})
    if isinstance(rule, Not | UnlessKnown):
        return findings_of(rule.part)
    if isinstance(rule, Unless):
        return findings_of(rule.part) | findings_of(rule.exception)
    return frozenset().union(*(findings_of(part) for part in rule.parts))


def _not(truth: bool | None) -> bool | None:  # noqa: FBT001 - a truth, not a switch
    return None if truth is None else not truth


def _all(values: list[bool | None]) -> bool | None:
    if False in values:
        return False
    return None if None in values else True


def _matches(condition: Condition, value: Value) -> bool:
    if condition.equals is not None:
        return value == condition.equals
    if condition.one_of:
        several = value if isinstance(value, tuple) else (value,)
        return any(item in condition.one_of for item in several)
    return isinstance(value, bool | int | float) and _within(condition, float(value))


def _within(condition: Condition, value: float) -> bool:
    above = condition.at_least is None or value >= condition.at_least
    below = condition.at_most is None or value <= condition.at_most
    return above and below
