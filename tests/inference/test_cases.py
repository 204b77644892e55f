"""Worked cases over all causes: the right cause leads and the right tier is raised."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Fact, Facts, Origin, number
from freshlegs.inference import Question, explain
from freshlegs.knowledge.findings import check_answers, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage
from tests.inference.build import DAY
from tests.inference.cases import DEVELOPMENT, OWN, Case

TIERS = {
    "emergency": "E",
    "same_day": "S",
    "doctor_within_days_no_hard_running": "D",
    "routine_doctor": "R",
    "none": "none",
}
BY_NAME = {case.name: case for case in DEVELOPMENT}


def facts(case: Case) -> Facts:
    answers = check_answers(case.answers)
    return {
        slug: Fact(finding=slug, value=value, origin=Origin.ANSWER)
        for slug, value in answers.items()
    }


def told(case: Case) -> Explanation:
    known = facts(case)
    asked = Question(
        day=DAY, facts=known, findings=findings_by_slug(), heaviness=number(known, "heaviness")
    )
    return explain(asked, ALL, np.random.default_rng(1))


@pytest.mark.parametrize("case", [*DEVELOPMENT, *OWN], ids=lambda case: case.name)
def test_the_cause_leads(case: Case) -> None:
    found = told(case)
    if case.cause == "sensor_artifact":
        assert found.data_problems
    else:
        assert found.causes[0].slug == case.cause


@pytest.mark.parametrize("case", [*DEVELOPMENT, *OWN], ids=lambda case: case.name)
def test_the_gate_is_as_urgent_as_it_should_be(case: Case) -> None:
    assert triage(facts(case), red_flags()).tier == case.tier


def test_the_development_cases_are_those_of_the_dossier(shared: Path) -> None:
    text = (shared / "knowledge" / "vignettes.json").read_text(encoding="utf-8")
    for entry in json.loads(text):
        case = BY_NAME[entry["id"]]
        assert case.cause == entry["expected_top1"]
        assert case.tier == TIERS[entry["triage_tier"]]
