"""Cases written without knowledge of the causes: the gate and the first three hold for all."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.findings import Fact, Facts, Origin, number
from freshlegs.inference import Question, explain
from freshlegs.knowledge.findings import check_answers, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage
from tests.inference.build import DAY

TOP1_SHARE = 0.95
"""How many of the cases have their cause first; the level reached when they were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindCase:
    """What was told and what is expected; without `cause` no cause of ours explains it."""

    name: str
    cause: str
    acceptable: list[str]
    tier: str
    told: dict[str, object]
    answers: dict[str, object]
    harmless: bool = False
    never: tuple[str, ...] = ()


CASES = [
    BlindCase(**entry)
    for entry in tomllib.loads(
        Path(__file__).with_name("blind_cases.toml").read_text(encoding="utf-8")
    )["case"]
]


def facts(case: BlindCase) -> Facts:
    return {
        slug: Fact(finding=slug, value=value, origin=Origin.ANSWER)
        for slug, value in check_answers(case.answers).items()
    }


def ranked(case: BlindCase) -> list[str]:
    known = facts(case)
    asked = Question(
        day=DAY, facts=known, findings=findings_by_slug(), heaviness=number(known, "heaviness")
    )
    found = explain(asked, ALL, np.random.default_rng(1))
    problems = ["sensor_artifact"] if found.data_problems else []
    return [*problems, *(cause.slug for cause in found.causes if cause.slug != "other")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_tier_is_right(case: BlindCase) -> None:
    assert triage(facts(case), red_flags()).tier == case.tier


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.harmless], ids=lambda case: case.name
)
def test_a_harmless_look_alike_raises_nothing(case: BlindCase) -> None:
    assert triage(facts(case), red_flags()).raised == ()


@pytest.mark.parametrize("case", [case for case in CASES if case.cause], ids=lambda case: case.name)
def test_the_cause_is_among_the_first_three(case: BlindCase) -> None:
    first = ranked(case)[:3]
    assert case.cause in first
    assert first[0] in case.acceptable
    assert not set(case.never) & set(first)


def test_the_cause_mostly_comes_first() -> None:
    asked = [case for case in CASES if case.cause]
    right = [case for case in asked if ranked(case)[0] == case.cause]
    assert len(right) >= TOP1_SHARE * len(asked)
