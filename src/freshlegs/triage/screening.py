"""One answer for many safety questions: none of these, or none of a group."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.domain.findings import Fact, Facts, Finding, Origin, denial, known
from freshlegs.knowledge.findings import findings

ALL_CLEAR = "no_warning_signs"
PREGNANCY = "pregnancy"


def with_all_clear(facts: Facts) -> Facts:
    """Answer every open safety question with no where the runner said that none applies.

    No to a group is no to its safety questions, and "not sure" leaves them unsure; what a yes to a
    group opens stays open, whatever else was said. A man is not asked whether he is pregnant.
    """
    facts = _without_pregnancy(facts)
    facts = {**facts, **dict(_told_by_groups(facts))}
    if known(facts, ALL_CLEAR) is not True:
        return facts
    opened = {slug for one in findings() if known(facts, one.slug) is True for slug in one.opens}
    cleared = {
        finding.slug: Fact(
            finding=finding.slug, value=denial(finding), origin=facts[ALL_CLEAR].origin
        )
        for finding in findings()
        if finding.screening and finding.slug not in opened
        if known(facts, finding.slug) is None
    }
    return {**facts, **cleared}


def safety_groups() -> tuple[Finding, ...]:
    """The rows of the short safety page that stand for several questions each."""
    return tuple(finding for finding in findings() if finding.opens)


def _told_by_groups(facts: Facts) -> Iterator[tuple[str, Fact]]:
    """What a no, or "not sure", to a group says of the safety questions in it."""
    screening = {finding.slug: finding for finding in findings() if finding.screening}
    for group in safety_groups():
        if group.slug not in facts or known(facts, group.slug) is True:
            continue
        is_no = known(facts, group.slug) is False
        for slug in group.opens:
            if slug in screening and known(facts, slug) is None:
                value = denial(screening[slug]) if is_no else None
                yield slug, Fact(finding=slug, value=value, origin=facts[group.slug].origin)


def _without_pregnancy(facts: Facts) -> Facts:
    if known(facts, "sex") != "male" or known(facts, PREGNANCY) is not None:
        return facts
    return {**facts, PREGNANCY: Fact(finding=PREGNANCY, value="no", origin=Origin.DATA)}
