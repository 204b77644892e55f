"""What a runner might answer to a question, and how likely each answer is by what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule, holds
from freshlegs.domain.dosing import fit, odds_factor, ramp_dose
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Origin, Value

WARNING_RATIO = 0.1
"""How much rarer an answer is that raises a red flag: elicited."""
HALF_DOSE = 0.5
DOSED_RATIO = 0.6
"""How often one of the things that measure a cause shows it where it acts: elicited."""
LEAST_DOSED_CHANCE, MOST_DOSED_CHANCE = 0.01, 0.9
LEAST_PROBABILITY = 0.001
"""A cause less likely, or with less of the heaviness, does not bear on what is answered."""
NOTHING = frozenset({"nothing", "none", "no", "never"})


@dataclass(frozen=True, slots=True)
class Possible:
    """One answer and its chance [0-1]."""

    value: Value
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A cause that looks at a finding, pared to it, and how likely and how strong it is [0-1]."""

    cause: Cause
    presence: float
    share: float


def possible_answers(
    finding: Finding,
    told: Sequence[Telling],
    cut_values: Sequence[float],
    warns: Callable[[Value], bool],
) -> tuple[Possible, ...]:
    """Give the answers that differ for any cause or rule, with chances that add up to 1.

    `told` are the causes that look at the finding, `cut_values` the numbers [the finding's unit] at
    which some rule changes its mind, `warns` tells whether an answer raises a red flag.
    """
    values = tuple(_values(finding, cut_values))
    facts = [_alone(finding, value) for value in values]
    telling = [
        value is True if finding.type is FindingType.BOOL else _tells(told, one)
        for value, one in zip(values, facts, strict=True)
    ]
    weights = [
        _base(finding, told, telling, at)
        * (WARNING_RATIO if warns(value) else 1.0)
        * _of_causes(told, facts[at])
        for at, value in enumerate(values)
    ]
    total = sum(weights)
    return tuple(
        Possible(value, weight / total) for value, weight in zip(values, weights, strict=True)
    )


def cuts_of(rule: Rule, slug: str) -> Iterator[float]:
    """The numbers at which a rule over this finding changes its mind."""
    match rule:
        case Condition():
            bounds = (rule.at_least, rule.at_most) if rule.finding == slug else ()
            yield from (bound for bound in bounds if bound is not None)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from cuts_of(part, slug)
        case _:
            yield from cuts_of(rule.part, slug)


def answer_fact(slug: str, value: Value | None) -> Fact:
    """An answer as a fact."""
    return Fact(finding=slug, value=value, origin=Origin.ANSWER)


def _alone(finding: Finding, value: Value) -> Facts:
    return {finding.slug: answer_fact(finding.slug, value)}


def _values(finding: Finding, cut_values: Sequence[float]) -> Iterator[Value]:
    match finding.type:
        case FindingType.BOOL:
            yield from (True, False)
        case FindingType.CHOICE:
            yield from finding.allowed
        case FindingType.MULTI:
            yield from ((item,) for item in finding.allowed)
            if not NOTHING & set(finding.allowed):
                yield ()
        case _:
            yield from _numbers(finding, sorted(set(cut_values)))


def _numbers(finding: Finding, cut_values: Sequence[float]) -> Iterator[float]:
    """The least and the greatest number, and one between each two cuts."""
    low = finding.low if finding.low is not None else (cut_values[0] - 1.0 if cut_values else 0.0)
    high = (
        finding.high if finding.high is not None else (cut_values[-1] + 1.0 if cut_values else 0.0)
    )
    edges = [low, *(cut for cut in cut_values if low < cut < high), high]
    yield low
    yield from ((below + above) / 2.0 for below, above in pairwise(edges))
    yield high


def _base(finding: Finding, told: Sequence[Telling], telling: Sequence[bool], index: int) -> float:
    """Most answers speak for nothing, where there are such."""
    alike_count = sum(one is telling[index] for one in telling)
    if alike_count == len(telling):
        return 1.0 / alike_count
    chance = _telling_chance(finding, told)
    return (chance if telling[index] else 1.0 - chance) / alike_count


def _telling_chance(finding: Finding, told: Sequence[Telling]) -> float:
    """How likely it is that the answer speaks for something [0-1].

    What measures a dose speaks as often as its cause is thought to act.
    """
    dosed = [
        one.presence
        for one in told
        if any(ramp.finding == finding.slug for ramp in one.cause.ramps)
    ]
    if not dosed:
        return finding.yes_chance
    return min(LEAST_DOSED_CHANCE + DOSED_RATIO * max(dosed), MOST_DOSED_CHANCE)


def _tells(told: Sequence[Telling], facts: Facts) -> bool:
    """Whether an answer speaks for any cause."""
    return any(
        any(holds(sign.rule, facts) and sign.if_true > 1.0 for sign in one.cause.signs)
        or any(holds(mark.rule, facts) and mark.fit > 1.0 for mark in one.cause.marks)
        or any((ramp_dose(ramp, facts) or 0.0) >= HALF_DOSE for ramp in one.cause.ramps)
        for one in told
    )


def _of_causes(told: Sequence[Telling], facts: Facts) -> float:
    """How much likelier an answer is for knowing how likely each cause is, and how strong."""
    weight = 1.0 + sum(
        one.share * (fit(one.cause, facts) - 1.0) for one in told if one.share >= LEAST_PROBABILITY
    )
    for one in (one for one in told if one.presence >= LEAST_PROBABILITY):
        weight *= 1.0 - one.presence + one.presence * odds_factor(one.cause, facts)
    return weight
