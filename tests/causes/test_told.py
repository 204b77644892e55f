"""What runners tell in their own words moves the cause that it belongs to."""

from __future__ import annotations

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.dosing import dose, fit, presence
from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.knowledge.findings import check_answers

BY_SLUG = {cause.slug: cause for cause in ALL}


def facts(known: dict[str, Value]) -> Facts:
    checked = check_answers(known)
    return {slug: Fact(finding=slug, value=value) for slug, value in checked.items()}


def weight(slug: str, known: dict[str, Value]) -> float:
    """How much a cause is believed and fits, its measured dose included."""
    cause = BY_SLUG[slug]
    seen = (dose(cause, facts(known)) or 0.0) if cause.ramps else 0.0
    return (seen + presence(cause, facts(known))) * fit(cause, facts(known))


@pytest.mark.parametrize(
    ("slug", "likely", "unlikely"),
    [
        ("base_lack", {"distance_per_week_km": 10}, {"distance_per_week_km": 60}),
        ("base_lack", {"longest_run_30d_km": 4}, {"longest_run_30d_km": 18}),
        ("iron_deficiency", {"distance_per_week_km": 110}, {"distance_per_week_km": 30}),
        ("iron_deficiency", {"iron_intake_mg_7d": 5}, {"iron_intake_mg_7d": 18}),
        ("glycogen_low", {"carbohydrate_short_g_per_kg": 3}, {"carbohydrate_short_g_per_kg": -1}),
        ("glycogen_low", {"glycogen_left_g": -40}, {"glycogen_left_g": 350}),
        ("dehydration", {"weight_against_week_percent": -1.2}, {"weight_against_week_percent": 0}),
        ("psych_stress", {"stress_high_days_7d": 6}, {"stress_high_days_7d": 0}),
        ("psych_stress", {"long_mental_work": True}, {"long_mental_work": False}),
        ("monotony", {"monotony_14d": 2.3}, {"monotony_14d": 1.2}),
        ("hard_surface", {"hard_ground_rise_percent": 40}, {"hard_ground_rise_percent": 0}),
        (
            "long_contact",
            {"ground_contact_shift_percent": 2.5},
            {"ground_contact_shift_percent": 0},
        ),
        ("shoe_light", {"shoe_stack_change_mm": -9}, {"shoe_stack_change_mm": 0}),
        ("shoe_light", {"shoe_runs_count": 4}, {"shoe_runs_count": 60}),
        ("shoe_worn", {"shoe_wear": ("one_edge",)}, {"shoe_wear": ("even",)}),
        ("shoe_worn", {"shoe_age_months": 20}, {"shoe_age_months": 3}),
        (
            "shoe_worn",
            {"shoe_distance_km": 460, "soft_racing_foam": True},
            {"shoe_distance_km": 460, "soft_racing_foam": False},
        ),
        ("shoe_heavy", {"shoes_wet": True}, {"shoes_wet": False}),
        ("shoe_heavy", {"shoe_mass_g": 380}, {"shoe_mass_g": 230}),
        ("bone_stress_injury", {"worse_each_run": True}, {"worse_each_run": False}),
        ("bone_stress_injury", {"conditions": ("osteoporosis",)}, {"conditions": ("asthma",)}),
        ("electrolytes", {"medicines": ("proton_pump_inhibitor",)}, {"medicines": ("statin",)}),
        ("electrolytes", {"potassium_mmol_per_l": 3.1}, {"potassium_mmol_per_l": 4.2}),
        ("venous_insufficiency", {"worse_in_evening": True}, {"worse_in_evening": False}),
        ("venous_insufficiency", {"standing_work_h": 9}, {"standing_work_h": 1}),
        ("venous_insufficiency", {"ankles_swollen": True}, {"ankles_swollen": False}),
        ("neuro_central", {"shoe_wear": ("toe_scuffed",)}, {"shoe_wear": ("even",)}),
        ("neuro_central", {"worse_with_heat": True}, {"worse_with_heat": False}),
        ("neuro_central", {"hand_weakness": True}, {"hand_weakness": False}),
        ("no_warmup", {"warms_up_usually": False}, {"warms_up_usually": True}),
        ("no_warmup", {"early_morning_run": True}, {"early_morning_run": False}),
        ("illness", {"skin_temperature_rise_c": 0.8}, {"skin_temperature_rise_c": 0.0}),
        (
            "illness",
            {"breathing_rate_above_normal_per_min": 3},
            {"breathing_rate_above_normal_per_min": 0},
        ),
        ("hyponatraemia", {"drink_in_run_l_per_h": 1.4}, {"drink_in_run_l_per_h": 0.4}),
        ("pad", {"ankle_brachial_index": 0.7}, {"ankle_brachial_index": 1.1}),
        ("pad", {"leg_colour": ("pale",)}, {"leg_colour": ("as_usual",)}),
        ("dvt", {"leg_colour": ("bluish",)}, {"leg_colour": ("as_usual",)}),
        ("arterial_flow_limitation", {"raced_bicycles": True}, {"raced_bicycles": False}),
        ("altitude", {"days_at_altitude": 3}, {"days_at_altitude": 40}),
        ("rhabdo", {"creatine_kinase_high": True}, {"creatine_kinase_high": False}),
        ("endocrine_metabolic", {"vitamin_low": True}, {"vitamin_low": False}),
        (
            "endocrine_metabolic",
            {"resting_heart_rate_change_90d_bpm": -8},
            {"resting_heart_rate_change_90d_bpm": 0},
        ),
        (
            "low_energy_availability",
            {"resting_heart_rate_change_90d_bpm": -8},
            {"resting_heart_rate_change_90d_bpm": 0},
        ),
        ("overtraining", {"low_appetite": True}, {"low_appetite": False}),
        ("sleep_deprivation", {"sleep_quality": 2}, {"sleep_quality": 8}),
        ("strain_sprain", {"where": ("ankle",)}, {"where": ("whole_leg",)}),
        ("taper_flat", {"days_since_run": 3}, {"days_since_run": 1}),
        ("taper_flat", {"race_in_days": 5}, {"race_in_days": 60}),
        ("sleep_deprivation", {"drowsy_by_day": True}, {"drowsy_by_day": False}),
        ("illness", {"cough": True}, {"cough": False}),
        ("illness", {"only_runny_nose": True}, {"only_runny_nose": False}),
        ("illness", {"vaccinated_3d": True}, {"vaccinated_3d": False}),
        ("nerve_peripheral", {"cycling_fine": True}, {"cycling_fine": False}),
        ("pad", {"cycling_fine": False}, {"cycling_fine": True}),
        ("iron_deficiency", {"slower_over_months": True}, {}),
        ("overtraining", {"slower_over_months": True}, {"slower_over_months": False}),
        (
            "intensity_excess",
            {"easy_heart_rate_bpm": 165, "easy_pace_min_per_km": 5.2},
            {"easy_heart_rate_bpm": 135, "easy_pace_min_per_km": 5.2},
        ),
        (
            "base_lack",
            {"easy_heart_rate_bpm": 165, "easy_pace_min_per_km": 8},
            {"easy_heart_rate_bpm": 165, "easy_pace_min_per_km": 5.2},
        ),
        (
            "intensity_excess",
            {"easy_heart_rate_bpm": 146, "easy_pace_min_per_km": 6, "age_years": 55},
            {"easy_heart_rate_bpm": 146, "easy_pace_min_per_km": 6, "age_years": 25},
        ),
        (
            "endocrine_metabolic",
            {"resting_heart_rate_above_normal_bpm": 10, "unexplained_weight_loss": True},
            {"resting_heart_rate_above_normal_bpm": 0, "unexplained_weight_loss": False},
        ),
        ("weight_gain", {"weight_change_90d_kg": 4}, {"weight_change_90d_kg": 0}),
        (
            "medication",
            {"new_medicine": "fluoroquinolone", "where": ("tendon",)},
            {"new_medicine": "antihistamine", "where": ("tendon",)},
        ),
        (
            "heat",
            {"temperature_c": 18.5, "humidity_percent": 85},
            {"temperature_c": 18.5, "humidity_percent": 40},
        ),
    ],
)
def test_what_is_told_moves_its_cause(
    slug: str, likely: dict[str, Value], unlikely: dict[str, Value]
) -> None:
    assert weight(slug, likely) > weight(slug, unlikely)
