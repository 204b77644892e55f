"""What speaks for a cause, what against it, and what nobody has told."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from freshlegs.domain.cause import Cause, Link, Mark, Ramp, Sign
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule, holds
from freshlegs.domain.dosing import dose, evidence_ratio, ramp_dose
from freshlegs.domain.explanation import Evidence
from freshlegs.domain.findings import Facts, Finding, known

HALF_DOSE = 0.5
TELLING_RATIO = 1.25
"""A factor between 1/1.25 and 1.25 is not worth a line."""
SUPPORTING_RATIO = 1.5
"""A cause is named where all that is known makes it this much likelier."""
BACKGROUND = frozenset({"age_years", "sex"})
"""Who a runner is makes a cause likelier, but is no reason to name it today."""
MOST_MISSING_COUNT = 4


@dataclass(frozen=True, slots=True)
class _Statement:
    """A finding with what it means and how strongly it speaks; a factor above 1 speaks for."""

    finding: str
    factor_ratio: float
    meaning: str
    source: str


def is_supported(cause: Cause, facts: Facts) -> bool:
    """Tell whether what is known speaks for the cause: its dose is seen, or all makes it likelier.

    What speaks against it is weighed too, and one thing beyond age and sex must speak for it.
    """
    if cause.ramps and (dose(cause, facts) or 0.0) >= HALF_DOSE:
        return True
    telling = any(
        said.factor_ratio >= SUPPORTING_RATIO and said.finding not in BACKGROUND
        for said in _statements(cause, facts)
    )
    return telling and evidence_ratio(cause, facts) >= SUPPORTING_RATIO


def evidence_for(
    cause: Cause, facts: Facts, findings: Mapping[str, Finding]
) -> tuple[Evidence, ...]:
    """What speaks for the cause, strongest first."""
    return _lines(cause, facts, findings, speaks_for=True)


def evidence_against(
    cause: Cause, facts: Facts, findings: Mapping[str, Finding]
) -> tuple[Evidence, ...]:
    """What speaks against the cause, strongest first."""
    return _lines(cause, facts, findings, speaks_for=False)


def missing_of(cause: Cause, facts: Facts, findings: Mapping[str, Finding]) -> tuple[str, ...]:
    """The few findings that would tell most about the cause and are not known."""
    weights = {slug: weight for slug, weight in _telling(cause) if known(facts, slug) is None}
    ranked = sorted(weights, key=lambda slug: -weights[slug])
    return tuple(slug for slug in ranked if slug in findings)[:MOST_MISSING_COUNT]


def ordered_findings(rule: Rule) -> Iterator[str]:
    """Every finding that a rule looks at, in the order it is written."""
    match rule:
        case Condition():
            yield rule.finding
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from ordered_findings(part)
        case _:
            yield from ordered_findings(rule.part)


def _lines(
    cause: Cause, facts: Facts, findings: Mapping[str, Finding], *, speaks_for: bool
) -> tuple[Evidence, ...]:
    """Give one line a finding, on the side on which it speaks more strongly."""
    chosen: dict[str, _Statement] = {}
    for said in sorted(_statements(cause, facts), key=lambda one: -abs(math.log(one.factor_ratio))):
        if max(said.factor_ratio, 1.0 / said.factor_ratio) >= TELLING_RATIO:
            chosen.setdefault(said.finding, said)
    return tuple(
        _evidence(said, facts, findings)
        for said in chosen.values()
        if (said.factor_ratio > 1.0) is speaks_for
    )


def _statements(cause: Cause, facts: Facts) -> Iterator[_Statement]:
    for ramp in cause.ramps:
        yield from _of_ramp(ramp, facts)
    for sign in cause.signs:
        yield from _of_sign(sign, facts)
    for link in cause.links:
        yield from _of_link(link, facts)
    for mark in cause.marks:
        yield from _of_mark(mark, facts)


def _of_ramp(ramp: Ramp, facts: Facts) -> Iterator[_Statement]:
    amount = ramp_dose(ramp, facts)
    if amount is None or (ramp.unless is not None and holds(ramp.unless, facts)):
        return
    if amount >= HALF_DOSE:
        yield _Statement(ramp.finding, math.exp(1.0 + amount), ramp.high, ramp.source)
    else:
        yield _Statement(ramp.finding, math.exp(amount - 1.5), ramp.low, ramp.source)


def _of_sign(sign: Sign, facts: Facts) -> Iterator[_Statement]:
    truth = holds(sign.rule, facts)
    finding = _first_known(sign.rule, facts)
    if truth is None or finding is None:
        return
    if truth:
        yield _Statement(finding, sign.if_true, sign.meaning, sign.source)
    elif sign.otherwise:
        yield _Statement(finding, sign.if_false, sign.otherwise, sign.source)


def _of_link(link: Link, facts: Facts) -> Iterator[_Statement]:
    finding = _first_known(link.rule, facts)
    if finding is not None and holds(link.rule, facts):
        yield _Statement(finding, link.odds_ratio, link.meaning, link.source)


def _of_mark(mark: Mark, facts: Facts) -> Iterator[_Statement]:
    finding = _first_known(mark.rule, facts)
    if finding is not None and holds(mark.rule, facts):
        yield _Statement(finding, mark.fit, mark.meaning, mark.source)


def _first_known(rule: Rule, facts: Facts) -> str | None:
    """The finding to show for a rule: one that holds if possible, else one that is known."""
    slugs = list(_holding(rule, facts)) or list(ordered_findings(rule))
    return next((slug for slug in slugs if known(facts, slug) is not None), None)


def _holding(rule: Rule, facts: Facts) -> Iterator[str]:
    match rule:
        case Condition():
            if holds(rule, facts):
                yield rule.finding
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _holding(part, facts)
        case _:
            yield from ordered_findings(rule.part)


def _evidence(said: _Statement, facts: Facts, findings: Mapping[str, Finding]) -> Evidence:
    fact, finding = facts[said.finding], findings.get(said.finding)
    return Evidence(
        finding=said.finding,
        value=fact.value,
        unit=None if finding is None else finding.unit,
        usual=fact.usual,
        meaning=said.meaning,
        source=said.source,
    )


def _telling(cause: Cause) -> Iterator[tuple[str, float]]:
    """Every finding of a cause with how much it tells; what measures the dose comes first."""
    for mark in cause.marks:
        for slug in ordered_findings(mark.rule):
            yield slug, abs(math.log(mark.fit))
    for sign in cause.signs:
        for slug in ordered_findings(sign.rule):
            yield slug, abs(math.log(sign.if_true / sign.if_false))
    for link in cause.links:
        for slug in ordered_findings(link.rule):
            yield slug, abs(math.log(link.odds_ratio))
    for index, ramp in enumerate(cause.ramps):
        yield ramp.finding, 10.0 - index
