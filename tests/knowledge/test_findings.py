"""Findings are loaded once, whole, and an answer is one that they allow."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import FindingType
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.findings import check_answers, findings, findings_by_slug, parse_findings

GOOD: dict[str, Any] = {"slug": "fever", "group": "body", "type": "bool", "question": "A fever?"}


def test_every_finding_asks_a_question_that_ends_in_a_question_mark() -> None:
    assert [finding.slug for finding in findings() if not finding.question.endswith("?")] == []


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
        ("fever", "yes", "true, false or null"),
        ("sleep_h", 25, "0 to 18 h"),
        ("sleep_h", True, "0 to 18 h"),
        ("sleep_h", "long", "0 to 18 h"),
        ("side", "middle", "both, left, right, alternating"),
        ("where", ["ear"], "a list of calf"),
        ("where", 3, "a list of calf"),
        ("cleared_flags", 3, "a list of words"),
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
