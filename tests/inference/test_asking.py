"""The next question is the one that matters most, and safety comes first."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.explanation import DataGap
from freshlegs.domain.findings import Fact, Facts
from freshlegs.inference.asking import next_question
from freshlegs.inference.question import Question
from freshlegs.knowledge.findings import findings_by_slug

OPEN = ("muscle_pain_severe", "fever")


def asked(facts: Facts) -> str:
    question = Question(
        day=date(2026, 3, 7), facts=facts, findings=findings_by_slug(), unanswered=OPEN
    )
    following = next_question(question, (), light=False)
    assert following is not None
    return following.finding


def test_all_safety_questions_can_be_denied_at_once() -> None:
    assert asked({}) == "no_warning_signs"
    assert asked({"limp": Fact(finding="limp", value=False)}) == "no_warning_signs"


def test_after_one_warning_sign_the_next_one_is_asked_by_itself() -> None:
    assert asked({"dark_urine": Fact(finding="dark_urine", value=True)}) == "muscle_pain_severe"


def test_light_legs_are_not_asked_how_they_are_heavy() -> None:
    light = {"heaviness": Fact(finding="heaviness", value=1.0)}
    question = Question(
        day=date(2026, 3, 7), facts=light, findings=findings_by_slug(), heaviness=1.0
    )
    gaps = [DataGap(finding=slug, why="-") for slug in ("where", "fever", "sleep_h")]
    following = next_question(question, gaps, light=True)
    assert following is not None
    assert following.finding == "sleep_h"
    assert next_question(question, gaps[:2], light=True) is None
