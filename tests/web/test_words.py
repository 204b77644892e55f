"""Screens say values, shares and answers as people do."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.explanation import (
    Basis,
    CauseShare,
    Evidence,
    Explanation,
    Interval,
    Verdict,
)
from freshlegs.domain.findings import Finding, FindingType, Value
from freshlegs.web.words.evidence import evidence_line
from freshlegs.web.words.sentences import basis_words, headline, shares_words, usual_words
from freshlegs.web.words.values import digits, value_text

DAY = date(2026, 3, 20)


def finding(label: str, slug: str = "some") -> Finding:
    return Finding(slug=slug, question="?", type=FindingType.NUMBER, group="body", label=label)


def share(middle: float, title: str = "Too little sleep", **more: object) -> CauseShare:
    told = {"slug": title, "title": title, "presence": 1.0, **more}
    return CauseShare(share=Interval(0.0, middle, 1.0), **told)  # type: ignore[arg-type]


def explanation(verdict: Verdict = Verdict.UNUSUAL, **more: object) -> Explanation:
    told = {"day": DAY, "heaviness": 7.0, "usual": 3.0, "verdict_reason": "", **more}
    return Explanation(verdict=verdict, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (True, None, "yes"),
        (False, None, "no"),
        (31.23, "h", "31.2 h"),
        (772.4, "m", "772 m"),
        (1.0, "days", "1 day"),
        (0.0, "0-10", "0 of 10"),
        (12.0, "percent", "12 %"),
        (0.93, "fraction of maximum", "93 % of maximum"),
        (1500.0, "m", "1500 m"),
        (None, None, "None"),
        ("first_step", None, "first step"),
        (("calf", "front_thigh"), None, "calf, front thigh"),
    ],
)
def test_a_value_is_written_with_its_unit(value: Value | None, unit: str | None, text: str) -> None:
    assert value_text(value, unit) == text


def test_a_difference_has_a_sign() -> None:
    assert digits(1.234, is_signed=True) == "+1.2"
    assert digits(-1.234, is_signed=True) == "−1.2"
    assert digits(0.0, is_signed=True) == "0"
    assert value_text(-4.7, "bpm", is_signed=True) == "−4.7 bpm"


@pytest.mark.parametrize(
    ("label", "slug", "value", "unit", "usual", "parts"),
    [
        ("sleep last night", "sleep_h", 4.0, "h", 7.61, ("Sleep last night", "4 h", "7.6")),
        ("sleep", "sleep_h", 7.0, "h", 7.0, ("Sleep", "7 h", "")),
        ("lay awake", "insomnia", False, None, None, ("Lay awake", "no", "")),
        ("climb, times your usual", "climb_above_normal", 2.4, "ratio", 1.0,
         ("Climb", "2.4 times your usual", "")),
        ("load, against your usual", "load_z", 2.5, "own SD", 0.0,
         ("Load", "far above your usual", "")),
        ("load", "load_z", -1.5, "own SD", 0.0, ("Load", "below your usual", "")),
        ("load", "load_z", -0.7, "own SD", 0.0, ("Load", "a little below your usual", "")),
        ("load", "load_z", 0.1, "own SD", 0.0, ("Load", "about as usual", "")),
        ("rate", "rate_vs_usual", 3.0, "bpm", 0.0, ("Rate", "+3 bpm", "")),
        ("hard part", "hard", 0.5, "fraction", 0.2, ("Hard part", "50 %", "20 %")),
    ],
)  # fmt: skip
def test_evidence_says_the_value_and_the_usual(
    label: str, slug: str, value: Value, unit: str | None, usual: float | None,
    parts: tuple[str, str, str],
) -> None:  # fmt: skip
    evidence = Evidence(
        finding=slug, value=value, unit=unit, usual=usual, meaning="So.", source="x"
    )
    line = evidence_line(finding(label, slug), evidence)
    assert (line.name, line.value, line.usual) == parts
    assert line.meaning == "So."


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ([0.6, 0.2], "Mostly too little sleep, then too little sleep."),
        ([0.6], "Mostly too little sleep."),
        ([0.4, 0.2], "Most likely too little sleep, then too little sleep."),
        ([0.4], "Most likely too little sleep."),
        ([0.2, 0.1], "Possibly too little sleep, or too little sleep."),
        ([0.2], "Possibly too little sleep."),
        ([0.05], "Heavy, and most of it I cannot explain."),
    ],
)
def test_the_answer_is_a_sentence(shares: list[float], sentence: str) -> None:
    assert headline(explanation(causes=tuple(map(share, shares)))) == sentence


def test_an_abbreviation_keeps_its_capitals() -> None:
    told = explanation(causes=(share(0.6, "IT band pain"),))
    assert headline(told) == "Mostly IT band pain."


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        (Verdict.LIGHT, "Your legs are light."),
        (Verdict.EXPECTED, "Heavy, as anyone’s legs would be."),
        (Verdict.CANNOT_TELL, "I cannot tell yet."),
    ],
)
def test_what_comes_before_any_cause_has_its_sentence(verdict: Verdict, sentence: str) -> None:
    assert headline(explanation(verdict)) == sentence


def test_the_usual_is_ones_own_or_peoples() -> None:
    assert usual_words(explanation()) == "Your usual is 3."
    assert usual_words(explanation(usual=None, people_usual=2.5)).startswith(
        "People’s usual is 2.5"
    )
    assert usual_words(explanation(usual=None)) == ""


def test_what_a_share_rests_on_is_said() -> None:
    learnt = share(0.5, basis=Basis.LEARNT, exposures=13)
    assert basis_words(learnt) == "learnt from 13 such days of yours"
    assert basis_words(share(0.5)).startswith("elicited")
    assert shares_words(explanation()).startswith("Shares are set by judgement")
    assert shares_words(explanation(learnt_from_count=80)).startswith("Learnt from 80")
