"""The one question whose answer would change the explanation most."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from freshlegs.domain.cause import Cause
from freshlegs.domain.explanation import DataGap, NextQuestion
from freshlegs.domain.findings import Finding, concerns, known
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.evidence import ordered_findings
from freshlegs.inference.exact import Expected, acting
from freshlegs.inference.question import Question
from freshlegs.inference.terms import Terms

MOST_GAPS_COUNT = 5
EASE_OF_HARD_RATIO = 0.3
"""How often a runner knows what is hard to know without a record: elicited."""
MARK_WEIGHT_RATIO = 0.3
ALL_CLEAR = "no_warning_signs"
_HARMLESS = (None, False, "no", ("none",))


def gaps_of(
    question: Question, causes: Sequence[Cause], terms: Terms, means: Expected
) -> tuple[DataGap, ...]:
    """What is not known and would tell most, most telling first."""
    value_by_slug: dict[str, float] = {}
    told: dict[str, tuple[float, str]] = {}
    there = acting(terms, means)
    for index, cause in enumerate(causes):
        if_there = float(terms.hazard[index] * terms.fit[index])
        share = if_there / (if_there + UNEXPLAINED_HAZARD)
        doubt_ratio = max(float(there[index] * (1.0 - there[index])), 1e-9) * share**2
        for slug, gain in _gains(cause, doubt_ratio, float(means.share[index])):
            if slug in question.facts or not _concerns(question, slug):
                continue
            worth = gain * _ease(question.findings[slug])
            value_by_slug[slug] = value_by_slug.get(slug, 0.0) + worth
            told[slug] = max(told.get(slug, (0.0, "")), (worth, cause.title))
    ranked = sorted(value_by_slug, key=lambda slug: -value_by_slug[slug])[:MOST_GAPS_COUNT]
    return tuple(
        DataGap(finding=slug, why=f"It would tell most about: {told[slug][1].lower()}.")
        for slug in ranked
    )


def _concerns(question: Question, slug: str) -> bool:
    return slug in question.findings and concerns(question.findings[slug], question.facts)


def next_question(
    question: Question, gaps: Sequence[DataGap], *, light: bool
) -> NextQuestion | None:
    """The one thing to answer next.

    A safety question, how heavy the legs are, or the widest gap. Of light legs nobody is asked
    how they are heavy, nor what only matters where something is wrong.
    """
    safety = None if light else _safety_question(question)
    if safety is not None:
        return _ask(question, safety, "Safety comes before any advice.")
    if question.heaviness is None and "heaviness" in question.findings:
        return _ask(question, "heaviness", "Without it nothing can be said about today.")
    worth = (gap for gap in gaps if not (light and _is_of_heavy_legs(question, gap.finding)))
    gap = next(worth, None)
    return None if gap is None else _ask(question, gap.finding, gap.why)


def _is_of_heavy_legs(question: Question, slug: str) -> bool:
    return question.findings[slug].group in {"feeling", "screening"}


def _safety_question(question: Question) -> str | None:
    """The one open safety question, or the one that asks for all of them at once."""
    askable = [slug for slug in question.unanswered if slug in question.findings]
    at_once = ALL_CLEAR in question.findings and known(question.facts, ALL_CLEAR) is None
    if len(askable) > 1 and at_once and not _is_worrying(question):
        return ALL_CLEAR
    return askable[0] if askable else None


def _is_worrying(question: Question) -> bool:
    """Tell whether some safety question was answered with anything but no."""
    return any(
        finding.group == "screening" and known(question.facts, slug) not in _HARMLESS
        for slug, finding in question.findings.items()
    )


def _ask(question: Question, slug: str, why: str) -> NextQuestion:
    return NextQuestion(finding=slug, question=question.findings[slug].question, why=why)


def _ease(finding: Finding) -> float:
    return EASE_OF_HARD_RATIO if finding.hard else 1.0


def _gains(cause: Cause, doubt_ratio: float, mean_share: float) -> Iterator[tuple[str, float]]:
    """How much of the doubt about a cause's share each of its findings could settle."""
    for ramp in cause.ramps:
        yield ramp.finding, doubt_ratio
    for sign in cause.signs:
        settled = 1.0 - math.sqrt(min(sign.if_true / sign.if_false, sign.if_false / sign.if_true))
        for slug in dict.fromkeys(ordered_findings(sign.rule)):
            yield slug, doubt_ratio * settled
    for link in cause.links:
        settled = 1.0 - math.sqrt(min(link.odds_ratio, 1.0 / link.odds_ratio))
        for slug in dict.fromkeys(ordered_findings(link.rule)):
            yield slug, doubt_ratio * settled
    for slug, strongest in _mark_strengths(cause).items():
        yield slug, MARK_WEIGHT_RATIO * mean_share * (1.0 - mean_share) * strongest


def _mark_strengths(cause: Cause) -> dict[str, float]:
    strengths: dict[str, float] = {}
    for mark in cause.marks:
        strength = 1.0 - min(mark.fit, 1.0 / mark.fit)
        for slug in ordered_findings(mark.rule):
            strengths[slug] = max(strengths.get(slug, 0.0), strength)
    return strengths
