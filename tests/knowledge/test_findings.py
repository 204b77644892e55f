"""Findings are loaded once, whole, and an answer is one that they allow."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.diary_columns import SURFACES
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import FindingType
from freshlegs.domain.profile import CHOICES, SEVERAL
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.findings import check_answers, findings, findings_by_slug, parse_findings
from freshlegs.knowledge.red_flags import red_flags

GOOD: dict[str, Any] = {"slug": "fever", "group": "body", "type": "bool", "question": "A fever?"}


def test_every_finding_asks_a_question_that_ends_in_a_question_mark() -> None:
    assert [finding.slug for finding in findings() if not finding.question.endswith("?")] == []


def test_no_question_is_asked_under_two_names() -> None:
    questions = [finding.question for finding in findings()]
    assert [text for text in questions if questions.count(text) > 1] == []


def test_numbers_have_a_unit_and_bounds() -> None:
    numbers = [finding for finding in findings() if finding.type is FindingType.NUMBER]
    assert numbers
    assert [one.slug for one in numbers if one.unit is None or one.low is None] == []


def test_a_finding_is_found_by_its_slug() -> None:
    assert findings_by_slug()["sleep_h"].unit == "h"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "unknown key colour"),
        ({"type": "text"}, "no known type"),
        ({"type": "choice"}, "without allowed values"),
        ({"question": ""}, "asks no question"),
        ({"allowed": ["a"], "spoken": ["x", "y"]}, "speaks other values"),
        ({"only_if": {"mood": [True]}}, "depends on what mood does not allow"),
        ({"opened_by": {"mood": [True]}}, "depends on what mood does not allow"),
        ({"opens": ["mood"]}, "opens mood, which is no finding"),
    ],
)
def test_a_malformed_finding_is_named(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason) as caught:
        parse_findings([{**GOOD, **change}])
    assert "fever" in caught.value.sentence


def test_a_finding_that_stands_twice_is_named() -> None:
    with pytest.raises(FactsError, match="fever stands there twice"):
        parse_findings([GOOD, GOOD])


def test_good_answers_become_values() -> None:
    given = {
        "fever": True,
        "sleep_h": 7,
        "side": "left",
        "where": ["calf", "shin"],
        "conditions": "diabetes",
        "cleared_flags": ["rf_bsi"],
        "soreness": None,
    }
    assert check_answers(given) == {
        "fever": True,
        "sleep_h": 7.0,
        "side": "left",
        "where": ("calf", "shin"),
        "conditions": ("diabetes",),
        "cleared_flags": ("rf_bsi",),
        "soreness": None,
    }


@pytest.mark.parametrize(
    ("slug", "value", "allowed"),
    [
        ("fever", "yes", "yes, no or ?"),
        ("sleep_h", 25, "0 to 18 h"),
        ("sleep_h", True, "0 to 18 h"),
        ("sleep_h", "long", "0 to 18 h"),
        ("side", "middle", "both, left, right, alternating"),
        ("where", ["ear"], "one or more of calf"),
        ("where", 3, "one or more of calf"),
        ("cleared_flags", ["rf_bsi", "rf_dvtt"], "did you mean rf_dvt?"),
        ("no_such_thing", 1, "a finding that"),
    ],
)
def test_a_bad_answer_is_refused_with_what_is_allowed(
    slug: str, value: object, allowed: str
) -> None:
    with pytest.raises(BadValueError) as caught:
        check_answers({slug: value})
    assert slug in caught.value.sentence
    assert allowed in caught.value.sentence


def test_a_rating_says_its_range_once() -> None:
    with pytest.raises(BadValueError, match=r"allowed: 0 to 10\.$"):
        check_answers({"heaviness": 12})


def test_a_word_that_is_none_of_several_is_named_alone() -> None:
    with pytest.raises(BadValueError) as caught:
        check_answers({"conditions": ["asthma", "diabetis"]})
    assert (caught.value.value, caught.value.meant) == ("diabetis", "diabetes")


def test_the_warnings_that_can_be_cleared_are_those_of_the_rules() -> None:
    assert set(findings_by_slug()["cleared_flags"].allowed) == {flag.id for flag in red_flags()}


def test_the_words_of_profile_and_diary_are_those_of_the_findings() -> None:
    """Importers know no findings, so the lists stand in the domain too."""
    known = {slug: one.allowed for slug, one in findings_by_slug().items()}
    assert {slug: known[slug] for slug in SEVERAL} == SEVERAL
    assert known["sex"] == CHOICES["sex"]
    assert known["diet"] == CHOICES["diet"]
    assert known["surface"] == SURFACES


def test_every_finding_has_a_label_that_is_not_its_slug() -> None:
    odd = {one.slug for one in findings() if not one.label or "_" in one.label}
    assert odd == set()


def test_several_numbers_are_checked_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    weeks = parse_findings(
        [{"slug": "weeks_km", "group": "training", "type": "numbers", "question": "How far?"}]
    )
    monkeypatch.setattr(
        "freshlegs.knowledge.findings.findings_by_slug", lambda: {"weeks_km": weeks[0]}
    )
    assert check_answers({"weeks_km": [30, 38.5]}) == {"weeks_km": (30.0, 38.5)}
    with pytest.raises(BadValueError, match="a number"):
        check_answers({"weeks_km": [30, "far"]})
    with pytest.raises(BadValueError, match="a number"):
        check_answers({"weeks_km": 30})


def test_whom_a_finding_concerns_is_said_by_others() -> None:
    assert findings_by_slug()["periods"].only_if == (("sex", ("female",)),)
    assert findings_by_slug()["sleep_h"].only_if == ()
    with pytest.raises(FactsError, match="depends on what sex does not allow"):
        parse_findings([GOOD, {**GOOD, "slug": "sex", "only_if": {"sex": ["female"]}}])


def test_what_is_said_beside_a_value_is_another_word_for_it() -> None:
    spoken = [one for one in findings() if one.spoken]
    assert spoken
    assert [one.slug for one in spoken if len(set(one.spoken)) != len(one.allowed)] == []


def test_how_often_a_yes_is_said_is_a_chance() -> None:
    assert [one.slug for one in findings() if not 0.0 < one.yes_chance < 1.0] == []
