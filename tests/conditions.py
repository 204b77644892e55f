"""The conditions that a rule is made of, for tests that try them all."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule


def conditions_of(rule: Rule) -> Iterator[Condition]:
    match rule:
        case Condition():
            yield rule
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from conditions_of(part)
        case _:
            yield from conditions_of(rule.part)
