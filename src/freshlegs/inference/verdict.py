"""What comes before any cause: light, as anyone's would be, unusual, or impossible to say."""

from __future__ import annotations

from collections.abc import Sequence

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule, holds
from freshlegs.domain.explanation import Verdict
from freshlegs.domain.findings import known
from freshlegs.domain.heaviness import NOTICEABLE_LEVEL
from freshlegs.inference.question import Question

LIGHT_HEAVINESS = 2.0
USUAL_HEAVINESS = 3.0
"""What counts as usual where the runner has no history; elicited."""

_AT_THE_END = Condition(finding="phase", equals="end")
_EXPECTED: Rule = AllOf(
    (
        AnyOf(
            (
                Condition(finding="last_repetition", equals=True),
                AllOf((_AT_THE_END, Condition(finding="run_today_min", at_least=150))),
                AllOf((_AT_THE_END, Condition(finding="run_over_4_h", equals=True))),
                AllOf((_AT_THE_END, Condition(finding="above_critical_speed_min", at_least=8))),
            )
        ),
    )
)
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
    if holds(_EXPECTED, question.facts) and not holds(_NOT_EXPECTED, question.facts):
        return Verdict.EXPECTED, "Anyone's legs would be heavy there; nothing needs to change."
    if question.heaviness is None and not is_described(question, causes):
        return Verdict.CANNOT_TELL, "You have not said how heavy your legs are."
    if not _knows_anything(question, causes):
        return Verdict.CANNOT_TELL, "Nothing is known that could tell one cause from another."
    return Verdict.UNUSUAL, "Your legs are heavier than they should be today."


def is_light(question: Question) -> bool:
    """Tell whether the legs were rated light: 2 or less, or not noticeably heavy and as usual."""
    if question.heaviness is None:
        return False
    usual = USUAL_HEAVINESS if question.usual is None else question.usual
    as_usual = question.heaviness <= usual and question.heaviness < NOTICEABLE_LEVEL
    return question.heaviness <= LIGHT_HEAVINESS or as_usual


def is_described(question: Question, causes: Sequence[Cause]) -> bool:
    """Tell whether the runner said how the legs are heavy, though not how much."""
    return any(holds(mark.rule, question.facts) for cause in causes for mark in cause.marks)


def _knows_anything(question: Question, causes: Sequence[Cause]) -> bool:
    slugs = {ramp.finding for cause in causes for ramp in cause.ramps}
    signs = (holds(sign.rule, question.facts) for cause in causes for sign in cause.signs)
    return (
        any(known(question.facts, slug) is not None for slug in slugs)
        or is_described(question, causes)
        or any(truth is not None for truth in signs)
    )
