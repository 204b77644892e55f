"""Where "I cannot tell" ends: something must be known besides the rating and who runs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.explanation import Verdict
from freshlegs.domain.findings import Fact, Facts, Origin
from freshlegs.inference.question import Question
from freshlegs.inference.verdict import verdict_of
from freshlegs.knowledge.findings import findings_by_slug


def verdict(
    earlier: Facts | None = None,
    origin: Origin = Origin.DATA,
    /,
    **known: Any,  # noqa: ANN401 - any value of a finding
) -> Verdict:
    facts = {slug: Fact(finding=slug, value=value, origin=origin) for slug, value in known.items()}
    question = Question(
        day=date(2026, 3, 7),
        facts=facts,
        findings=findings_by_slug(),
        earlier=(earlier or {},),
        heaviness=7.0,
    )
    return verdict_of(question, CAUSES)[0]


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"heaviness": 7.0},
        {"sex": "female", "age_years": 66.0, "body_mass_kg": 60.0, "body_mass_index": 17.0},
        {"conditions": ("diabetes", "heart_disease"), "medicines": ("statin",), "diet": "vegan"},
        {"months_running": 1.0, "days_since_run": 900.0, "weeks_heavy": 8.0},
        {"sleep_h": None},
        {"sleep_h": 8.0},
        {"side": "both"},
        {"fever": False, "chest_pain": False, "limp": False, "dark_urine": False},
    ],
)
def test_a_rating_and_who_runs_cannot_tell(known: dict[str, object]) -> None:
    assert verdict(**known) is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    "known",
    [
        {"sleep_h": 4.0},
        {"sleep_h": 8.0, "stress": 1.0, "soreness": 0.0, "rest_days_7d": 3.0},
        {"side": "left"},
        {"illness": True},
        {"descent_4d_m": 900.0},
        {"new_medicine": "beta_blocker"},
    ],
)
def test_one_thing_for_a_cause_or_a_few_against_are_enough(known: dict[str, object]) -> None:
    assert verdict(**known) is Verdict.UNUSUAL


def test_weeks_of_heaviness_count_where_the_runner_says_so() -> None:
    assert verdict({}, Origin.ANSWER, weeks_heavy=8.0) is Verdict.UNUSUAL


def test_what_is_left_of_yesterday_is_enough() -> None:
    night = Fact(finding="sleep_h", value=2.0)
    assert verdict({"sleep_h": night}) is Verdict.UNUSUAL
