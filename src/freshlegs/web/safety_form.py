"""Reads the safety page: "none of these", or for each question yes, no or not sure."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import QueryDict

from freshlegs.domain.findings import Finding, FindingType, Value, denial
from freshlegs.domain.safety_page import PageKind
from freshlegs.workflows.findings import findings

ASKED, KIND, WHOLE, PREFIX = "asked", "page_kind", "safety", "safety_"
NONE = "none"
YES, UNSURE = "yes", "unsure"
ALL_CLEAR = "no_warning_signs"


def safety_answers(sent: QueryDict) -> dict[str, Value | None]:
    """Give the answers to the questions that the page asked; nothing where it was not answered.

    What was left open on the page counts as no, as the page says.
    """
    if not sent.get(WHOLE):
        return {}
    known = {finding.slug: finding for finding in findings()}
    asked = [known[slug] for slug in sent.getlist(ASKED) if slug in known]
    if sent[WHOLE] == NONE:
        is_whole = sent.get(KIND) != PageKind.DETAILS
        clear: Mapping[str, Value] = {ALL_CLEAR: True} if is_whole else {}
        return {**clear, **{finding.slug: denial(finding) for finding in asked}}
    return {finding.slug: _answer(finding, sent) for finding in asked}


def _answer(finding: Finding, sent: QueryDict) -> Value | None:
    told = sent.getlist(PREFIX + finding.slug)
    if UNSURE in told:
        return None
    chosen = tuple(value for value in told if value in finding.allowed)
    if finding.type is FindingType.BOOL:
        return YES in told
    if not chosen:
        return denial(finding)
    return chosen if finding.type is FindingType.MULTI else chosen[0]
