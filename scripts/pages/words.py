"""Sources and rules as a reader checks them."""

from __future__ import annotations

from freshlegs.domain.conditions import AllOf, Condition, Not, Rule, Unless, UnlessKnown
from freshlegs.domain.reference import Reference
from freshlegs.knowledge.references import references
from scripts.pages.layout import number

MEMORY = "from memory, unverified"


def cite(key: str) -> str:
    """A source in a few words, with what we know of it."""
    one: Reference = references()[key]
    if one.provenance == "elicited":
        return "elicited"
    return one.citation + (f" ({MEMORY})" if one.provenance == "memory" else "")


def rule_text(rule: Rule) -> str:
    """A rule as a reader checks it; brackets where a part has parts itself."""
    if isinstance(rule, Condition):
        return condition_text(rule)
    if isinstance(rule, Not):
        return f"not ({rule_text(rule.part)})"
    if isinstance(rule, Unless):
        return f"{rule_text(rule.part)} (says nothing where {rule_text(rule.exception)})"
    if isinstance(rule, UnlessKnown):
        return f"not known that {rule_text(rule.part)}"
    simple = Condition | Not | UnlessKnown
    parts = [rule_text(p) if isinstance(p, simple) else f"({rule_text(p)})" for p in rule.parts]
    return (" and " if isinstance(rule, AllOf) else " or ").join(parts)


def condition_text(one: Condition) -> str:
    """One finding, compared."""
    name = f"`{one.finding}`"
    if isinstance(one.equals, bool):
        return name if one.equals else f"no {name}"
    if one.equals is not None:
        return f"{name} = {one.equals}"
    if one.one_of:
        return f"{name} is {' / '.join(one.one_of)}"
    bounds = (("≥", one.at_least), ("≤", one.at_most))
    return " and ".join(
        f"{name} {sign} {number(limit)}" for sign, limit in bounds if limit is not None
    )
