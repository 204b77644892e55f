"""Whether a routine may be begun: warnings first, then what is known, then what is asked."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.domain.guide import Readiness
from freshlegs.domain.red_flags import AdviceKind, RaisedFlag, Tier, TriageResult
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.routines import routines, routines_by_slug
from freshlegs.workflows.readiness import ready_for, rule_name

WELL: Mapping[str, Value] = {
    "chest_pain": False, "palpitations": False, "fainted": "no", "breathless_at_rest": False,
    "family_sudden_death": False, "conditions": (), "age_years": 35, "pregnancy": "no",
    "illness": False, "fever": False, "months_running": 24, "sudden_onset": False,
    "heaviness": 2, "soreness": 1, "focal_bone_pain": False, "hop_pain": False, "limp": False,
}  # fmt: skip


def facts(**said: Value) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in said.items()}


def ready(slug: str, **said: Value) -> Readiness:
    return ready_for(routines_by_slug()[slug], TriageResult(), facts(**said))


def warned(slug: str, triage: TriageResult, **said: Value) -> Readiness:
    return ready_for(routines_by_slug()[slug], triage, facts(**said))


def raised(tier: Tier, *kinds: AdviceKind) -> TriageResult:
    flag = next(one for one in red_flags() if one.tier is tier)
    return TriageResult(
        tier=tier, raised=(RaisedFlag(flag=flag, because=(), forbids=frozenset(kinds)),)
    )


@pytest.mark.parametrize("slug", [one.slug for one in routines()])
@pytest.mark.parametrize("tier", [Tier.EMERGENCY, Tier.SAME_DAY, Tier.DOCTOR_SOON, Tier.HOME])
def test_a_loud_warning_takes_every_routine_away(slug: str, tier: Tier) -> None:
    told = warned(slug, raised(tier), **WELL)
    assert len(told.flags) == 1
    assert not told.may_begin


def test_a_mild_warning_takes_away_what_it_forbids_and_nothing_else() -> None:
    mild = raised(Tier.ROUTINE, AdviceKind.STRETCHING)
    assert not warned("post_run_stretch", mild, **WELL).may_begin
    assert warned("warm_up", mild, **WELL).may_begin


def test_what_is_known_to_speak_against_it_is_named() -> None:
    told = ready("strength_start", soreness=6, focal_bone_pain=False)
    assert told.because == ("soreness",)
    assert told.against
    assert not told.may_begin


def test_sprints_wait_until_the_whole_health_screen_is_answered() -> None:
    assert ready("sprint_session", **WELL).may_begin
    for slug in WELL:
        rest = {name: value for name, value in WELL.items() if name != slug}
        asked = [one.slug for one in ready("sprint_session", **rest).to_ask]
        assert asked == [slug]


def test_nobody_who_does_not_run_yet_sprints() -> None:
    told = ready("sprint_session", **{**WELL, "months_running": 0})
    assert told.because == ("months_running",)


def test_a_doctors_word_can_open_the_sprints_to_a_heart_patient_but_not_to_the_ill() -> None:
    patient = {**WELL, "conditions": ("heart_disease",)}
    assert ready("sprint_session", **patient).wants_word
    assert "conditions" in ready("sprint_session", **patient).because
    assert not ready("sprint_session", **{**patient, "illness": True}).wants_word
    cleared = {**patient, "cleared_for_fast_running": True}
    told = ready("sprint_session", **cleared)
    assert told.may_begin
    assert [slug for slug, _ in told.left_out] == ["strides"]


def test_hard_things_wait_for_the_safety_questions_and_gentle_ones_do_not() -> None:
    open_questions = TriageResult(unanswered=("chest_pain", "no_such_finding"))
    assert [one.slug for one in warned("strength_start", open_questions).to_ask] == ["chest_pain"]
    assert warned("warm_up", open_questions).may_begin
    assert warned("post_run_stretch", open_questions).may_begin


def test_an_exercise_that_something_speaks_against_is_left_out_of_the_rest() -> None:
    told = ready("post_run_stretch", groin_pain=True)
    assert told.may_begin
    assert [slug for slug, _ in told.left_out] == ["standing_adductor_stretch"]


def test_a_routine_without_a_rule_has_no_name_of_one() -> None:
    assert rule_name(None) == ""
