"""Evidence is said in a runner's words: no spreads, no fractions, a sign only where it compares."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.cli.why_words import evidence_line
from freshlegs.domain.explanation import Evidence, Explanation, Verdict
from freshlegs.domain.findings import Value
from freshlegs.domain.red_flags import TriageResult
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.workflows.why import Answer

ANSWER = Answer(
    explanation=Explanation(
        day=date(2026, 3, 7),
        heaviness=7.0,
        usual=None,
        verdict=Verdict.UNUSUAL,
        verdict_reason="",
    ),
    triage=TriageResult(),
    facts={},
    findings=findings_by_slug(),
)


def said(finding: str, value: Value, usual: float | None = None) -> str:
    evidence = Evidence(
        finding=finding,
        value=value,
        unit=findings_by_slug()[finding].unit,
        usual=usual,
        meaning="",
        source="",
    )
    return evidence_line(ANSWER, evidence).removesuffix(". ")


@pytest.mark.parametrize(
    ("spreads", "words"),
    [
        (0.3, "about as usual"),
        (1.0, "a little above your usual"),
        (1.6, "above your usual"),
        (4.0, "far above your usual"),
        (-1.0, "a little below your usual"),
        (-2.5, "far below your usual"),
    ],
)
def test_own_spreads_become_words(spreads: float, words: str) -> None:
    assert said("load_7d_z", spreads, usual=0.1) == f"load of the last 7 days: {words}"
    assert said("variability_z", spreads) == f"heart-rate variability: {words}"


@pytest.mark.parametrize(
    ("finding", "value", "usual", "words"),
    [
        ("climb_above_normal", 2.14, 1.0, "climb of the last 3 days: 2.14 times your usual"),
        (
            "hard_fraction_7d",
            0.254,
            0.1,
            "hard part of the last 7 days' running: 25 %, usually 10 %",
        ),
        (
            "easy_intensity",
            0.784,
            None,
            "easy runs: 78 % of maximal heart rate",
        ),
        ("first_10_min_speed_ratio", 1.0, 0.9, "1, usually 0.9"),
        ("vertical_ratio_percent", 8.25, None, "bounce over step length: 8.25 %"),
        ("effort_vs_usual", 1.6, 0.0, "effort at easy pace, against usual: +1.6 points"),
        ("rest_days_7d", 1.0, 2.0, "rest days in the last 7: 1 day, usually 2"),
        ("soreness", 4.0, None, "soreness: 4 of 10"),
        ("insomnia", True, None, "lay awake: yes"),
        ("where", ("whole_leg", "calf"), None, "where in the leg: whole leg, calf"),
    ],
)
def test_a_value_is_said_as_a_runner_would(
    finding: str, value: Value, usual: float | None, words: str
) -> None:
    assert said(finding, value, usual).endswith(words)
