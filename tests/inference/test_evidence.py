"""What speaks for and against: the finding that is shown is one that is known."""

from __future__ import annotations

from dataclasses import replace

from freshlegs.domain.cause import Link, Sign
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not
from freshlegs.inference.evidence import (
    evidence_against,
    evidence_for,
    is_supported,
    missing_of,
    ordered_findings,
)
from tests.inference.build import FINDINGS, MOON, cause, facts, mark, ramp, sign

FEVER = Condition(finding="fever", equals=True)
COUGH = Condition(finding="cough", equals=True)


def test_a_rule_names_its_findings_as_they_are_written() -> None:
    rule = AllOf((Not(COUGH), AnyOf((FEVER, Condition(finding="itch", equals=True)))))
    assert list(ordered_findings(rule)) == ["cough", "fever", "itch"]


def test_the_part_that_holds_is_the_one_that_is_shown() -> None:
    either = replace(sign("x", 5.0), rule=AnyOf((COUGH, FEVER)))
    ill = cause("ill", signs=(either,))
    assert evidence_for(ill, facts(cough=False, fever=True), FINDINGS)[0].finding == "fever"


def test_the_absence_of_something_can_speak_for_a_cause() -> None:
    without = replace(sign("x", 5.0), rule=AllOf((Not(COUGH), FEVER)))
    ill = cause("ill", signs=(without,))
    assert evidence_for(ill, facts(cough=False, fever=True), FINDINGS)[0].finding == "cough"


def test_what_says_little_gets_no_line() -> None:
    ill = cause("ill", signs=(sign("cough", 1.1),), marks=(mark("itch", 1.2),))
    assert evidence_for(ill, facts(cough=True, itch=True), FINDINGS) == ()
    assert not is_supported(ill, facts(cough=True, itch=True))


def test_a_sign_that_is_absent_speaks_against_only_where_it_has_words_for_it() -> None:
    silent = Sign(rule=COUGH, if_true=5.0, if_false=0.2, meaning="so", source="elicited")
    ill = cause("ill", signs=(silent,))
    assert evidence_against(ill, facts(cough=False), FINDINGS) == ()
    spoken = cause("ill", signs=(replace(silent, otherwise="no cough"),))
    assert evidence_against(spoken, facts(cough=False), FINDINGS)[0].meaning == "no cough"


def test_a_low_dose_speaks_against() -> None:
    assert evidence_against(MOON, facts(moon=0.0), FINDINGS)[0].meaning == "moon low"


def test_a_rule_half_answered_is_not_evidence() -> None:
    both = cause("ill", signs=(replace(sign("x", 5.0, 0.2), rule=AllOf((COUGH, FEVER))),))
    assert evidence_for(both, facts(cough=True), FINDINGS) == ()
    assert evidence_against(both, facts(cough=True), FINDINGS) == ()


def test_a_finding_without_a_question_shows_no_unit_and_is_not_asked() -> None:
    odd = cause("odd", signs=(sign("unlisted", 5.0),))
    assert evidence_for(odd, facts(unlisted=True), FINDINGS)[0].unit is None
    assert missing_of(odd, {}, FINDINGS) == ()


def test_what_measures_the_dose_is_missed_first() -> None:
    ill = replace(MOON, signs=(sign("fever", 9.0),), marks=(mark("itch", 30.0),))
    assert missing_of(ill, {}, FINDINGS) == ("moon", "itch", "fever")
    assert missing_of(ill, facts(moon=1.0), FINDINGS) == ("itch", "fever")


def test_a_link_is_told_like_a_sign() -> None:
    link = Link(
        by="moon_cause", rule=COUGH, odds_ratio=3.0, group="air", meaning="so", source="elicited"
    )
    ill = cause("ill", prior=0.1, links=(link,))
    assert [line.meaning for line in evidence_for(ill, facts(cough=True), FINDINGS)] == ["so"]
    assert evidence_against(ill, facts(cough=False), FINDINGS) == ()
    assert is_supported(ill, facts(cough=True))
    assert not is_supported(ill, facts(cough=False))
    assert missing_of(ill, {}, FINDINGS) == ("cough",)


def test_a_ramp_that_cannot_count_says_nothing() -> None:
    never = cause("ill", ramps=(replace(ramp("moon"), unless=COUGH),))
    known = facts(moon=2.0, cough=True)
    assert evidence_for(never, known, FINDINGS) == ()
    assert evidence_against(never, known, FINDINGS) == ()
    assert not is_supported(never, known)


def test_one_sign_for_and_a_stronger_one_against_is_no_support() -> None:
    torn = cause("torn", prior=0.1, signs=(sign("cough", 3.0), sign("itch", 9.0, 0.1)))
    assert is_supported(torn, facts(cough=True))
    assert not is_supported(torn, facts(cough=True, itch=False))


def test_a_finding_speaks_on_one_side_only() -> None:
    both = cause("both", signs=(sign("cough", 6.0),), marks=(mark("cough", 0.5),))
    said = facts(cough=True)
    assert [one.finding for one in evidence_for(both, said, FINDINGS)] == ["cough"]
    assert evidence_against(both, said, FINDINGS) == ()
