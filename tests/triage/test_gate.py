"""The gate: what raises a flag, what does not, and that unknown is never no."""

from __future__ import annotations

import pytest

from freshlegs.domain.conditions import AllOf, Condition, Not
from freshlegs.domain.findings import Fact, Facts, Origin
from freshlegs.domain.red_flags import AdviceKind, RedFlag, Tier, TriageResult
from freshlegs.knowledge.findings import check_answers
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage, with_all_clear


def facts(**answers: object) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in check_answers(answers).items()}


def result(**answers: object) -> TriageResult:
    return triage(facts(**answers), red_flags())


def ids(**answers: object) -> list[str]:
    return [raised.flag.id for raised in result(**answers).raised]


@pytest.mark.parametrize(
    ("answers", "flag", "tier"),
    [
        ({"chest_pain": True}, "rf_chest", "E"),
        ({"breathless_out_of_proportion": "settles_on_stopping"}, "rf_chest_breath", "S"),
        ({"fainted": "during_effort"}, "rf_syncope", "E"),
        ({"fainted": "after_stopping"}, "rf_syncope_after", "S"),
        ({"confusion": True}, "rf_heatstroke", "E"),
        ({"puffy_hands": True, "weight_gained_in_run": True}, "rf_eah", "E"),
        ({"dark_urine": True, "muscle_pain_severe": True}, "rf_rhabdo", "E"),
        ({"one_side_swelling": True}, "rf_dvt", "S"),
        ({"calf_pain_unexplained": True, "clot_risk": ["pill_or_hrt"]}, "rf_dvt", "S"),
        ({"pleuritic_pain": True, "breathless_at_rest": True}, "rf_pe", "E"),
        ({"saddle_numbness": True}, "rf_ces", "E"),
        ({"pain_persists_after_stop": True, "numb_foot": True}, "rf_acute_compartment", "E"),
        ({"cold_foot": True, "pain_at_rest_or_night": True}, "rf_limb_ischaemia", "E"),
        ({"weakness_speed": "sudden_minutes", "weakness_side": "one"}, "rf_stroke", "E"),
        ({"weakness_speed": "days_to_4_weeks", "both_legs_weak": True}, "rf_ascending", "E"),
        ({"weakness_speed": "hours_to_days", "side": "left"}, "rf_single_limb_rapid", "S"),
        ({"foot_drop": True, "foot_drop_new": True}, "rf_footdrop", "S"),
        ({"foot_drop": True}, "rf_footdrop_doctor", "D"),
        ({"muscle_wasting": True}, "rf_slow_weak", "D"),
        ({"where": ["shin"], "same_place_every_run": True, "numb_foot": True}, "rf_cecs", "D"),
        ({"groin_pain": True}, "rf_bsi", "S"),
        ({"focal_bone_pain": True, "hop_pain": True}, "rf_bsi", "S"),
        ({"fever": True}, "rf_fever", "H"),
        ({"red_hot_skin": True}, "rf_infection_leg", "S"),
        ({"pain_out_of_proportion": True}, "rf_infection_leg_severe", "E"),
        ({"general_weakness": True, "diarrhoea": True}, "rf_electrolyte", "S"),
        ({"haemoglobin": 75}, "rf_anaemia", "S"),
        ({"haemoglobin": 110}, "rf_anaemia_doctor", "R"),
        ({"body_mass_index": 17}, "rf_reds", "D"),
        ({"body_mass_index": 18}, "rf_reds_doctor", "R"),
        ({"night_sweats": True}, "rf_cancer", "D"),
        ({"weeks_heavy": 4, "rest_helps": False}, "rf_persistent", "R"),
        ({"self_harm_thoughts": True}, "rf_mental", "E"),
        ({"low_mood_most_days": True}, "rf_mental_mood", "R"),
        ({"pregnancy": "pregnant", "headache": True}, "rf_pregnancy", "S"),
        ({"age_years": 14, "limp": True}, "rf_child", "S"),
        ({"medicines": ["insulin"], "hypoglycaemia": True}, "rf_hypoglycaemia", "E"),
        ({"conditions": ["sickle_cell_trait"], "collapse": True}, "rf_sickling", "E"),
        ({"worse_a_day_after_effort": True}, "rf_post_exertional", "D"),
        ({"seizure": True}, "rf_seizure", "E"),
        ({"weight_gained_in_run": True, "seizure": True}, "rf_eah", "E"),
        ({"clot_risk": ["pill_or_hrt"], "pleuritic_pain": True}, "rf_pe", "E"),
        ({"heart_rate_jumps": True}, "rf_rhythm", "S"),
        ({"breathless_at_rest": True}, "rf_chest_breath", "S"),
        ({"breathless_at_rest": True, "pale": True}, "rf_anaemia", "S"),
        ({"muscle_pain_severe": True, "new_medicine": "statin"}, "rf_rhabdo_muscle", "S"),
        ({"pregnancy": "pregnant", "pregnancy_bleeding": True}, "rf_pregnancy", "S"),
        ({"pregnancy": "pregnant", "sudden_swelling_face_hands": True}, "rf_pregnancy", "S"),
        ({"since_childhood": True, "dark_urine_past": True}, "rf_persistent", "R"),
        ({"thyroid_test_normal": False, "weeks_heavy": 6}, "rf_persistent", "R"),
        ({"periods": "absent_3_months", "pregnancy": "no"}, "rf_reds", "D"),
        ({"illness": True, "cough": True}, "rf_fever", "H"),
        ({"hand_weakness": True}, "rf_slow_weak", "D"),
        ({"hand_weakness": True, "weakness_speed": "hours_to_days"}, "rf_single_limb_rapid", "S"),
        ({"hand_weakness": True, "weakness_speed": "sudden_minutes"}, "rf_stroke", "E"),
        ({"hand_weakness": True, "both_legs_weak": True}, "rf_neck_cord", "S"),
        ({"ankle_brachial_index": 0.85}, "rf_claudication_old", "D"),
        ({"weak_foot_pulse": True}, "rf_weak_pulse", "R"),
        ({"weeks_heavy": 5, "real_rest_14d": True}, "rf_persistent", "R"),
        ({"slower_over_months": True, "weeks_heavy": 8}, "rf_persistent", "R"),
        ({"palpitations": True, "checked_signs": ["groin_pain"]}, "rf_chest", "E"),
        ({"one_side_swelling": True, "checked_signs": []}, "rf_dvt", "S"),
    ],
)
def test_a_sign_raises_its_flag(answers: dict[str, object], flag: str, tier: str) -> None:
    found = {raised.flag.id: raised for raised in result(**answers).raised}
    assert flag in found
    assert found[flag].flag.tier == tier
    assert set(found[flag].because) <= set(answers)


@pytest.mark.parametrize(
    "answers",
    [
        {"soreness": 7, "aches": True},
        {"calf_pain_unexplained": True},
        {"hop_pain": True},
        {"relief": "stop_within_10_min", "age_years": 60, "onset": "only_when_fast"},
        {"periods": "menopause"},
        {"periods": "hormonal_contraception"},
        {"sleep_h": 4, "stress": 9, "heaviness": 9},
        {"age_years": 14, "heaviness": 6},
        {"hop_pain": True, "pain_at_rest_or_night": True, "side": "both", "soreness": 8},
        {"muscle_pain_severe": True, "dark_urine": False, "soreness": 8},
        {"alcohol_units": 12, "headache": True, "vomiting": True, "sleep_h": 4},
        {"onset": "only_when_fast", "breathless_out_of_proportion": "no", "uphill_sooner": True},
        {"visible_varicose_veins": True, "heavy_when_standing": True, "age_years": 60},
        {"sudden_onset": True, "bruise": True, "side": "left", "clot_risk": ["none"]},
        {"illness": True, "fever": False, "aches": False},
        {"illness": True, "fever": False, "aches": False, "only_runny_nose": True},
        {"cough": True, "conditions": ["asthma"]},
        {"vaccinated_3d": True, "fever": False, "heaviness": 5},
        {"ankle_brachial_index": 1.05, "uphill_sooner": True},
        {"periods": "absent_3_months", "pregnancy": "pregnant"},
        {"weeks_heavy": 5, "real_rest_14d": True, "rest_helps": True},
        {"palpitations": True, "checked_signs": ["palpitations"]},
        {"foot_drop": True, "checked_signs": ["foot_drop"], "foot_drop_new": False},
    ],
)
def test_plain_soreness_and_the_like_raise_nothing(answers: dict[str, object]) -> None:
    assert ids(**answers) == []


def test_the_most_urgent_flag_leads_and_what_is_forbidden_adds_up() -> None:
    found = result(ferritin=10, fever=True, groin_pain=True)
    assert found.tier is Tier.SAME_DAY
    assert [raised.flag.tier for raised in found.raised] == ["S", "H", "R"]
    assert {AdviceKind.SUPPLEMENTS, AdviceKind.HEAT, AdviceKind.RUNNING} <= found.forbids


def test_nothing_known_is_no_flag_but_every_safety_question() -> None:
    found = result()
    assert found.tier is Tier.NONE
    assert {"chest_pain", "dark_urine", "self_harm_thoughts"} <= set(found.unanswered)


def test_i_do_not_know_is_still_a_question() -> None:
    assert "fever" in result(fever=None).unanswered
    assert "fever" not in result(fever=False).unanswered


def test_a_half_true_rule_asks_for_the_rest_first() -> None:
    unanswered = result(calf_pain_unexplained=True).unanswered
    assert unanswered.index("clot_risk") < unanswered.index("self_harm_thoughts")
    assert "one_side_swelling" in unanswered


def test_what_would_lift_a_flag_is_asked() -> None:
    known = result(weeks_heavy=5, real_rest_14d=True)
    assert known.raised[0].because == ("weeks_heavy", "real_rest_14d")
    assert known.unanswered[0] == "rest_helps"
    assert result(palpitations=True).unanswered[0] == "checked_signs"
    assert "checked_signs" not in result(palpitations=True, checked_signs=[]).unanswered


def test_a_checked_sign_still_counts_with_what_is_new() -> None:
    swollen: dict[str, object] = {
        "one_side_swelling": True,
        "checked_signs": ["one_side_swelling"],
    }
    assert ids(**swollen) == []
    assert "rf_pe" in ids(**swollen, breathless_at_rest=True)


def test_who_someone_is_makes_no_rule_half_true() -> None:
    assert "smoker" not in result(age_years=60, sex="male").unanswered


def test_none_of_these_answers_all_safety_questions() -> None:
    known = with_all_clear(facts(no_warning_signs=True, fever=True))
    assert known["fever"].value is True
    assert known["fainted"].value == "no"
    assert triage(with_all_clear(facts(no_warning_signs=True)), red_flags()).unanswered == ()
    assert with_all_clear(facts(no_warning_signs=False)) == facts(no_warning_signs=False)


def test_a_rule_with_a_not_names_what_it_looked_at() -> None:
    flag = RedFlag(
        id="rf_test",
        title="No fever but pain",
        trigger=AllOf(
            (
                Condition(finding="chest_pain", equals=True),
                Not(Condition(finding="fever", equals=True)),
            )
        ),
        tier=Tier.EMERGENCY,
        action="Go.",
        suspect="-",
        source="elicited",
    )
    raised = triage(facts(chest_pain=True, fever=False), [flag]).raised
    assert raised[0].because == ("chest_pain", "fever")
    assert triage(facts(chest_pain=True), [flag]).unanswered[0] == "fever"


def test_a_man_is_not_asked_whether_he_is_pregnant() -> None:
    assert with_all_clear(facts(sex="male"))["pregnancy"].value == "no"
    assert "pregnancy" not in with_all_clear(facts(sex="female"))
    known = facts(sex="male", pregnancy="pregnant")
    assert with_all_clear(known) == known


def lab(cleared: frozenset[str] = frozenset(), **answers: object) -> Facts:
    told = {slug: Fact(finding=slug, value=True, origin=Origin.ANSWER) for slug in answers}
    value = Fact(finding="ferritin", value=18.0, origin=Origin.LAB, cleared=cleared)
    return {"ferritin": value, **told}


def test_a_laboratory_value_raises_a_flag_until_it_was_cleared() -> None:
    flag = "rf_anaemia_doctor"
    raised = [one.flag.id for one in triage(lab(), red_flags()).raised]
    assert raised == [flag]
    assert triage(lab(frozenset({flag})), red_flags()).raised == ()
    assert triage(lab(frozenset({"rf_dvt"})), red_flags()).raised != ()


def test_a_symptom_of_today_raises_it_again_beside_a_cleared_value() -> None:
    facts = lab(frozenset({"rf_anaemia_doctor"}), very_heavy_bleeding=True)
    raised = [one.flag.id for one in triage(facts, red_flags()).raised]
    assert "rf_anaemia_doctor" in raised
