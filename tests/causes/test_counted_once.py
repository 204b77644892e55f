"""What a runner says counts once for a cause: as a sign that it is there, or as how it is felt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.cause import Cause, Mark, Sign
from freshlegs.domain.conditions import Condition, Rule, holds
from freshlegs.domain.dosing import OVERLAP_RATIO, dose
from freshlegs.domain.findings import Fact, Facts, FindingType, Value
from freshlegs.inference.evidence import HALF_DOSE
from freshlegs.knowledge.findings import findings_by_slug
from tests.conditions import conditions_of

TELLS_BOTH = {
    ("electrolytes", "diarrhoea"),
    ("electrolytes", "general_weakness"),
    ("electrolytes", "medicines"),
    ("electrolytes", "purging"),
    ("electrolytes", "vomiting"),
    ("medication", "medicines"),
    ("medication", "new_medicine"),
    ("medication", "what_changed"),
    ("menstrual_cycle", "heavy_same_cycle_days"),
    ("monotony", "days_all_alike"),
    ("venous_insufficiency", "heavy_when_standing"),
    ("venous_insufficiency", "worse_in_evening"),
}
"""Causes of which one answer tells two things: that it is there, and (alone or with another answer)
that the legs are heavy from it. Alone the two factors together stay what one answer can tell."""
MOST_TOLD_RATIO = 120.0


def answers_to(slug: str, conditions: list[Condition]) -> list[Value | None]:
    """No answer, and answers on both sides of every limit."""
    finding = findings_by_slug()[slug]
    asked = [one for one in conditions if one.finding == slug]
    if finding.type is FindingType.BOOL:
        return [None, True, False]
    if finding.allowed:
        several = finding.type is FindingType.MULTI
        told = {item for one in asked for item in (*one.one_of, one.equals) if item}
        words = [*sorted(str(item) for item in told)[:3], finding.allowed[-1]]
        return [None, *((word,) if several else word for word in words)]
    limits = {limit for one in asked for limit in (one.at_least, one.at_most) if limit is not None}
    return [None, *sorted({limit + step for limit in limits for step in (-0.5, 0.0, 0.5)})]


def days(mark: Mark, sign: Sign) -> Iterator[Facts]:
    conditions = [*conditions_of(mark.rule), *conditions_of(sign.rule)]
    slugs = sorted({one.finding for one in conditions})
    for values in product(*(answers_to(slug, conditions) for slug in slugs)):
        yield {
            slug: Fact(finding=slug, value=value)
            for slug, value in zip(slugs, values, strict=True)
            if value is not None
        }


def both_count(cause: Cause, mark: Mark, sign: Sign, facts: Facts) -> bool:
    """Both are in force: a sign weighs nothing where the dose was measured."""
    told = holds(sign.rule, facts)
    factor = 1.0 if told is None else sign.if_true if told else sign.if_false
    measured = bool(cause.ramps) and (dose(cause, facts) or 0.0) >= HALF_DOSE
    return bool(holds(mark.rule, facts)) and factor not in {0.9, 1.0} and not measured


def shared(cause: Cause) -> Iterator[tuple[Mark, Sign, str]]:
    for mark, sign in product(cause.marks, cause.signs):
        for slug in sorted(looked_at(mark.rule) & looked_at(sign.rule)):
            yield mark, sign, slug


def looked_at(rule: Rule) -> set[str]:
    """What a rule looks at, exceptions apart."""
    return {one.finding for one in conditions_of(rule)}


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_no_answer_counts_as_a_sign_and_as_a_mark(cause: Cause) -> None:
    twice = {
        (cause.slug, slug)
        for mark, sign, slug in shared(cause)
        if any(both_count(cause, mark, sign, facts) for facts in days(mark, sign))
    }
    assert twice - TELLS_BOTH == set()


def test_what_tells_both_tells_no_more_than_one_answer_can() -> None:
    pairs = {
        (cause.slug, slug): sign.if_true * mark.fit**OVERLAP_RATIO
        for cause in ALL
        for mark, sign, slug in shared(cause)
        if isinstance(mark.rule, Condition)
    }
    assert max(pairs.values()) <= MOST_TOLD_RATIO
