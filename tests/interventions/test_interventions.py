"""Interventions: graded, guarded, and chosen one thing at a time."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from freshlegs.domain.conditions import findings_of
from freshlegs.domain.explanation import CauseShare, Explanation, Interval, Verdict
from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind, Tier, TriageResult
from freshlegs.interventions import ALL
from freshlegs.interventions.choosing import allowed, choose_advice
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage

BY_SLUG = {intervention.slug: intervention for intervention in ALL}
CLEAR = TriageResult()


def facts(**values: Value) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def row(slug: str, middle: float, *interventions: str) -> CauseShare:
    share = Interval(middle / 2, middle, min(middle * 2, 1.0))
    return CauseShare(slug=slug, title=slug, share=share, presence=1.0, interventions=interventions)


def told(*rows: CauseShare, verdict: Verdict = Verdict.UNUSUAL) -> Explanation:
    return Explanation(
        day=date(2026, 3, 1),
        heaviness=7,
        usual=3,
        verdict=verdict,
        verdict_reason="-",
        causes=rows,
    )


def chosen(explanation: Explanation, gate: TriageResult, known: Facts) -> list[str]:
    return [one.intervention for one in choose_advice(explanation, gate, ALL, known)]


def test_all_of_the_dossier_is_there(shared: Path) -> None:
    dossier = json.loads((shared / "knowledge" / "interventions.json").read_text(encoding="utf-8"))
    assert {entry["id"] for entry in dossier} - set(BY_SLUG) == set()


def test_contraindications_look_only_at_findings_that_can_be_known() -> None:
    for intervention in ALL:
        if intervention.contraindications is not None:
            slugs = findings_of(intervention.contraindications)
            assert slugs - set(findings_by_slug()) == set(), intervention.slug


@pytest.mark.parametrize("intervention", ALL, ids=lambda one: one.slug)
def test_an_intervention_has_a_grade_for_performance_and_one_for_heaviness(
    intervention: Intervention,
) -> None:
    assert {intervention.grade_performance, intervention.grade_heaviness} <= set("ABCD")


def test_what_is_hard_or_a_supplement_waits_for_the_safety_questions() -> None:
    kinds = {AdviceKind.HARD_RUNNING, AdviceKind.SUPPLEMENTS, AdviceKind.DEFICIT}
    assert [one.slug for one in ALL if one.kinds & kinds and one.gentle] == []


def test_a_hangover_is_not_sent_to_whoever_prescribes() -> None:
    rows = row("medication", 0.5, "less_alcohol", "ask_prescriber", "rest_days")
    drunk = facts(alcohol_units=12.0)
    assert chosen(told(rows), CLEAR, drunk) == ["less_alcohol", "rest_days"]
    assert chosen(told(rows), CLEAR, {}) == ["ask_prescriber", "rest_days"]


def test_no_text_names_calories() -> None:
    assert [one.slug for one in ALL if "kcal" in one.text] == []


def test_no_intervention_names_a_dose_of_iron() -> None:
    assert "mg" not in BY_SLUG["iron_test_treat"].text


def test_the_first_thing_answers_the_greatest_cause() -> None:
    rows = (
        row("sleep_deprivation", 0.5, "sleep_extension", "easy_day"),
        row("heat", 0.05, "sodium"),
    )
    assert chosen(told(*rows), CLEAR, {}) == ["sleep_extension", "easy_day"]


def test_a_cause_with_one_word_does_not_hold_up_the_others() -> None:
    rows = (row("heat", 0.4, "rest_days"), row("illness", 0.3, "sleep_extension", "easy_day"))
    assert chosen(told(*rows), CLEAR, {}) == ["rest_days", "sleep_extension", "easy_day"]


def test_each_cause_has_its_first_word_before_any_has_its_second() -> None:
    rows = (
        row("sleep_deprivation", 0.4, "sleep_extension", "easy_day"),
        row("glycogen_low", 0.3, "carb_daily", "no_such_thing"),
    )
    advice = choose_advice(told(*rows), CLEAR, ALL, facts(conditions=("asthma",)))
    assert [one.intervention for one in advice] == ["sleep_extension", "carb_daily", "easy_day"]
    assert advice[0].because == ("sleep_deprivation",)


@pytest.mark.parametrize("verdict", [Verdict.LIGHT, Verdict.EXPECTED])
def test_nothing_is_proposed_where_nothing_is_wrong(verdict: Verdict) -> None:
    rows = row("acute_high_intensity", 0.9, "pacing_cs")
    assert chosen(told(rows, verdict=verdict), CLEAR, {}) == []


@pytest.mark.parametrize("sign", [{"groin_pain": True}, {"fever": True}, {"foot_drop": True}])
def test_a_flag_that_forbids_running_speaks_alone(sign: dict[str, bool]) -> None:
    known = facts(**sign)
    gate = triage(known, red_flags())
    advice = choose_advice(told(row("heat", 0.9, "slow_in_heat")), gate, ALL, known)
    assert [one.intervention for one in advice] == ["see_doctor"]
    assert advice[0].text == gate.raised[0].flag.action


def test_an_appointment_comes_first_and_leaves_what_it_does_not_forbid() -> None:
    known = facts(ferritin=9.0, conditions=())
    gate = replace(triage(known, red_flags()), unanswered=())
    assert gate.tier is Tier.ROUTINE
    rows = row("iron_deficiency", 0.6, "iron_test_treat", "caffeine", "iron_food")
    assert chosen(told(rows), gate, known) == ["see_doctor", "iron_test_treat", "iron_food"]


def test_what_is_forbidden_is_not_proposed() -> None:
    gate = TriageResult(forbids=frozenset({AdviceKind.COMPRESSION}))
    assert not allowed(BY_SLUG["compression"], gate, {})


def test_an_open_safety_question_leaves_only_gentle_things() -> None:
    gate = TriageResult(unanswered=("chest_pain",))
    assert not allowed(BY_SLUG["strength_2x"], gate, facts(sudden_onset=False, soreness=0.0))
    assert allowed(BY_SLUG["rest_days"], gate, {})


def test_a_contraindication_silences_and_a_doubt_adds_a_caution() -> None:
    rows = row("glycogen_low", 0.6, "carb_daily")
    assert chosen(told(rows), CLEAR, facts(conditions=("diabetes",))) == []
    doubtful = choose_advice(told(rows), CLEAR, ALL, {})[0].text
    certain = choose_advice(told(rows), CLEAR, ALL, facts(conditions=("asthma",)))[0].text
    assert BY_SLUG["carb_daily"].caution in doubtful
    assert BY_SLUG["carb_daily"].caution not in certain


def test_what_can_harm_is_not_proposed_on_a_doubt() -> None:
    assert not allowed(BY_SLUG["caffeine"], CLEAR, {})
    assert not allowed(BY_SLUG["weight_plan"], CLEAR, {})


def test_a_forbidden_thing_leaves_room_for_the_next() -> None:
    gate = TriageResult(forbids=frozenset({AdviceKind.RUNNING}))
    rows = row("sleep_deprivation", 0.5, "easy_day", "sleep_extension")
    assert chosen(told(rows), gate, {}) == ["sleep_extension"]
