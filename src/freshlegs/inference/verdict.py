"""What comes before any cause: light, as anyone's would be, unusual, or impossible to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import AnyOf, Condition, Not, Rule, findings_of, holds
from freshlegs.domain.explanation import Evidence, Verdict
from freshlegs.domain.findings import Facts, Origin
from freshlegs.domain.heaviness import NOTICEABLE_LEVEL
from freshlegs.inference.endings import ending_of, most_expected, something_else
from freshlegs.inference.evidence import evidence_against, evidence_for
from freshlegs.inference.lasting import lasting_evidence
from freshlegs.inference.question import Question

LIGHT_HEAVINESS = 2.0
USUAL_HEAVINESS = 3.0
"""What counts as usual where the runner has no history; elicited."""

_RATED = frozenset({"heaviness", "weeks_heavy"})
"""What the ratings alone say."""
_TRUE_EVERY_DAY = frozenset(
    {
        "age_years", "sex", "body_mass_kg", "body_mass_index", "diet", "pregnancy", "conditions",
        "medicines", "smoker", "months_running",
    }
)  # fmt: skip
"""What is as true of a day with light legs, and so cannot tell why this one is heavy."""
_NO = (False, "no")
ENOUGH_AGAINST_COUNT = 3
"""So many ordinary things known of a day, such as a good night, are worth a word; elicited."""
_SAID_IN_DIARY = frozenset({"onset_min", "eases_after_warming_up"})
_FELT = frozenset(
    {
        "ankles_swollen", "breathless", "bruise", "cold_intolerance", "cramps", "hand_weakness",
        "shin_pain_spread", "tendon_morning_stiffness",
    }
)  # fmt: skip
"""Bodily signs that are felt, beside those of the groups of feelings and warnings."""
_NOT_EXPECTED: Rule = AnyOf(
    (
        Condition(finding="side", one_of=("left", "right")),
        Condition(finding="onset", one_of=("first_step", "first_10_min", "all_day")),
        Condition(finding="onset_min", at_most=10),
        Condition(finding="weeks_heavy", at_least=3),
        Not(Condition(finding="phase", one_of=("end", "middle"))),
    )
)


def verdict_of(question: Question, causes: Sequence[Cause]) -> tuple[Verdict, str]:
    """Say the verdict and why, in a sentence."""
    if is_light(question):
        return Verdict.LIGHT, "Your legs are no heavier than usual today."
    if is_expected(question, causes):
        return Verdict.EXPECTED, "Anyone's legs would be heavy there; nothing needs to change."
    if question.heaviness is None and not is_described(question, causes):
        return Verdict.CANNOT_TELL, "You have not said how heavy your legs are."
    if not _knows_anything(question, causes):
        return Verdict.CANNOT_TELL, "Besides the rating, nothing is known of this day."
    return Verdict.UNUSUAL, "Your legs are heavier than they should be today."


def is_light(question: Question) -> bool:
    """Tell whether the legs were rated light: 2 or less, or not noticeably heavy and as usual."""
    if question.heaviness is None:
        return False
    usual = USUAL_HEAVINESS if question.usual is None else question.usual
    as_usual = question.heaviness <= usual and question.heaviness < NOTICEABLE_LEVEL
    return question.heaviness <= LIGHT_HEAVINESS or as_usual


def is_expected(question: Question, causes: Sequence[Cause]) -> bool:
    """Tell whether anyone's legs would be as heavy there.

    It is the end of a hard or long session, the legs are no heavier than such a session usually
    leaves them, nothing about them is odd (one side, from the first step, for weeks), and no
    cause that has nothing to do with the session acts strongly.
    """
    ending = ending_of(question.facts)
    if ending is None or holds(_NOT_EXPECTED, question.facts):
        return False
    most = most_expected(ending, question.ending_heaviness)
    if question.heaviness is not None and question.heaviness > most:
        return False
    return not something_else(causes, (*question.earlier, question.facts))


def is_described(question: Question, causes: Sequence[Cause]) -> bool:
    """Tell whether the runner said how the legs are heavy, though not how much.

    So does what is felt beside it and speaks for a cause. What a watch says of a run is no word
    about the legs.
    """
    said = {slug for slug in question.facts if _is_said(question, slug)}
    felt = {slug for slug in said if _is_felt(question, slug)}
    how = (mark.rule for cause in (causes if said else ()) for mark in cause.marks)
    beside = (
        sign.rule for cause in (causes if felt else ()) for sign in cause.signs if sign.if_true > 1
    )
    return _is_told(how, said, question.facts) or _is_told(beside, felt, question.facts)


def _is_told(rules: Iterable[Rule], slugs: Collection[str], facts: Facts) -> bool:
    return any(
        not findings_of(rule).isdisjoint(slugs) and bool(holds(rule, facts)) for rule in rules
    )


def _is_felt(question: Question, slug: str) -> bool:
    finding = question.findings.get(slug)
    return slug in _FELT or (finding is not None and finding.group in {"feeling", "screening"})


def _is_said(question: Question, slug: str) -> bool:
    fact, finding = question.facts.get(slug), question.findings.get(slug)
    if fact is None or fact.value is None or slug in _TRUE_EVERY_DAY:
        return False
    if (slug, fact.value) == ("side", "both"):
        return False
    no_data = finding is None or finding.column is None
    return no_data or fact.origin is Origin.ANSWER or slug in _SAID_IN_DIARY


def _knows_anything(question: Question, causes: Sequence[Cause]) -> bool:
    """Tell whether something speaks for a cause, or a few things against causes.

    The rating itself, who runs, and warning signs that are not there do not count.
    """
    return (
        is_described(question, causes)
        or any(_speaks_for(question, cause) for cause in causes)
        or len(_against(question, causes)) >= ENOUGH_AGAINST_COUNT
    )


def _speaks_for(question: Question, cause: Cause) -> bool:
    lines = (
        *evidence_for(cause, question.facts, question.findings),
        *lasting_evidence(cause, question.earlier, question.findings),
    )
    return any(_is_of_the_day(question, line) for line in lines)


def _against(question: Question, causes: Sequence[Cause]) -> set[str]:
    """The findings of the day that speak against some cause."""
    return {
        line.finding
        for cause in causes
        for line in evidence_against(cause, question.facts, question.findings)
        if _is_of_the_day(question, line)
    }


def _is_of_the_day(question: Question, line: Evidence) -> bool:
    finding = question.findings.get(line.finding)
    if finding is not None and finding.group == "screening" and line.value in _NO:
        return False
    if line.finding in _TRUE_EVERY_DAY or (line.finding, line.value) == ("side", "both"):
        return False
    fact = question.facts.get(line.finding)
    return line.finding not in _RATED or (fact is not None and fact.origin is Origin.ANSWER)
