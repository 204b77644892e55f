"""One answer for all safety questions: none of these."""

from __future__ import annotations

from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Value, known
from freshlegs.knowledge.findings import findings

ALL_CLEAR = "no_warning_signs"
PREGNANCY = "pregnancy"


def with_all_clear(facts: Facts) -> Facts:
    """Answer every open safety question with no where the runner said that none applies.

    A man is not asked whether he is pregnant.
    """
    facts = _without_pregnancy(facts)
    if known(facts, ALL_CLEAR) is not True:
        return facts
    cleared = {
        finding.slug: Fact(finding=finding.slug, value=_no(finding), origin=facts[ALL_CLEAR].origin)
        for finding in findings()
        if finding.screening and known(facts, finding.slug) is None
    }
    return {**facts, **cleared}


def _without_pregnancy(facts: Facts) -> Facts:
    if known(facts, "sex") != "male" or known(facts, PREGNANCY) is not None:
        return facts
    return {**facts, PREGNANCY: Fact(finding=PREGNANCY, value="no", origin=facts["sex"].origin)}


def _no(finding: Finding) -> Value:
    return False if finding.type is FindingType.BOOL else "no"
