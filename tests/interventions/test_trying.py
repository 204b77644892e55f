"""No trial while a red flag forbids it, none against what speaks against it, none unasked."""

from __future__ import annotations

import pytest

from freshlegs.domain.conditions import Condition
from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind, RaisedFlag, RedFlag, Tier, TriageResult
from freshlegs.interventions import ALL
from freshlegs.interventions.trying import FORBIDDING, Obstacle, against, refusal

CLEAR = TriageResult()
BY_SLUG = {one.slug: one for one in ALL}
TRIALS = [one for one in ALL if one.trial is not None]


def facts(**values: Value) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def raised(tier: Tier, *forbids: AdviceKind) -> TriageResult:
    flag = RedFlag(
        id="made_up",
        title="A warning",
        trigger=Condition(finding="fever", equals=True),
        tier=tier,
        action="Rest.",
        suspect="",
        source="",
        forbids=frozenset(forbids),
    )
    one = RaisedFlag(flag=flag, because=("fever",), forbids=flag.forbids)
    return TriageResult(tier=tier, raised=(one,), forbids=flag.forbids)


def obstacle(one: Intervention, triage: TriageResult, known: Facts) -> Obstacle | None:
    found = refusal(one, triage, known)
    return None if found is None else found.obstacle


@pytest.mark.parametrize("tier", [Tier.EMERGENCY, Tier.SAME_DAY, Tier.DOCTOR_SOON, Tier.HOME])
@pytest.mark.parametrize("one", TRIALS, ids=lambda one: one.slug)
def test_no_trial_starts_or_goes_on_under_a_flag_that_forbids_running(
    one: Intervention, tier: Tier
) -> None:
    assert tier in FORBIDDING
    assert obstacle(one, raised(tier), {}) is Obstacle.RED_FLAG
    going_on = against(one, raised(tier), {})
    assert going_on is not None
    assert going_on.sentence == "A warning. Rest."
    assert going_on.because == ("made_up",)


def test_the_mildest_flag_forbids_only_its_kinds() -> None:
    triage = raised(Tier.ROUTINE, AdviceKind.STRETCHING)
    assert obstacle(BY_SLUG["static_stretch"], triage, {}) is Obstacle.FORBIDDEN
    assert obstacle(BY_SLUG["sleep_extension"], triage, {}) is None


@pytest.mark.parametrize(
    ("slug", "known", "expected"),
    [
        ("carb_in_run", facts(conditions=("diabetes",)), Obstacle.CONTRAINDICATED),
        ("static_stretch", facts(calf_pain_unexplained=True), Obstacle.CONTRAINDICATED),
        ("cadence", facts(soreness=6.0), Obstacle.NOT_TODAY),
        ("strength_timing", {}, None),
        ("caffeine", {}, Obstacle.ASK_FIRST),
    ],
)
def test_what_speaks_against_a_change_refuses_it_with_the_reason(
    slug: str, known: Facts, expected: Obstacle | None
) -> None:
    found = refusal(BY_SLUG[slug], CLEAR, known)
    assert (None if found is None else found.obstacle) is expected
    assert found is None or (found.sentence.endswith(".") and found.because)


def test_safety_questions_come_before_any_trial() -> None:
    unasked = TriageResult(unanswered=("chest_pain",))
    found = refusal(BY_SLUG["sleep_extension"], unasked, {})
    assert found is not None
    assert found.obstacle is Obstacle.SAFETY
    assert found.because == ("chest_pain",)
    assert against(BY_SLUG["sleep_extension"], unasked, {}) is None


def test_what_may_be_tried_names_each_change_once_and_only_known_columns() -> None:
    kinds = [one.trial for one in TRIALS if one.trial is not None]
    slugs = [kind.slug for kind in kinds]
    assert len(set(slugs)) == len(slugs)
    assert {name for kind in kinds for name in kind.mixed_with} <= set(GLOSSARY)
    assert all(0 <= kind.washout_days < kind.block_days or kind.before_after for kind in kinds)
    wanted = {"earlier_carbohydrate", "no_stretching", "cadence", "rest_after_strength"}
    assert wanted | {"more_sleep"} <= set(slugs)
