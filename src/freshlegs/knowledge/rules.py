"""Builds statements over findings from the tables of a fact file, and refuses what is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule, UnlessKnown
from freshlegs.domain.findings import Finding
from freshlegs.knowledge.errors import FactsError

_BOUNDS = {"at_least", "at_most", "equals", "one_of"}


def parse_rule(
    table: Mapping[str, Any], findings: Mapping[str, Finding], *, file: str, entry: str
) -> Rule:
    """Build one rule; FactsError where a finding, a value or a key is not known."""

    def build(part: Mapping[str, Any]) -> Rule:
        if "all_of" in part:
            return AllOf(tuple(build(inner) for inner in part["all_of"]))
        if "any_of" in part:
            return AnyOf(tuple(build(inner) for inner in part["any_of"]))
        if "not" in part:
            return Not(build(part["not"]))
        if "unless_known" in part:
            return UnlessKnown(build(part["unless_known"]))
        reason = _wrong(part, findings)
        if reason:
            raise FactsError(file, entry, reason)
        return Condition(**{**part, "one_of": tuple(part.get("one_of", ()))})

    return build(table)


def _wrong(part: Mapping[str, Any], findings: Mapping[str, Finding]) -> str:
    finding = findings.get(str(part.get("finding")))
    if finding is None:
        return f"asks for the finding {part.get('finding')}, which is not in findings.toml"
    unknown = set(part) - _BOUNDS - {"finding"}
    if unknown:
        return f"has an unknown key {min(unknown)}"
    if not _BOUNDS & set(part):
        return f"compares {finding.slug} with nothing"
    texts = [
        value for value in (part.get("equals"), *part.get("one_of", ())) if isinstance(value, str)
    ]
    for text in texts:
        if text not in finding.allowed:
            return f"asks {finding.slug} for {text}, which it does not allow"
    return ""
