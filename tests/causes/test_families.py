"""What several numbers tell of one thing counts once; a beta-blocker silences heart rates."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import Rule, findings_of
from freshlegs.domain.dosing import fit, odds_factor
from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.knowledge.findings import findings_by_slug

BY_SLUG = {cause.slug: cause for cause in ALL}
FAMILIES: dict[str, frozenset[str]] = {
    name: frozenset(slugs.split())
    for name, slugs in {
        "load": "load_7d_z acute_chronic_ratio distance_7d_above_usual_percent"
        " weekly_distance_rise_percent distance_per_week_km runs_28d longest_run_30d_km",
        "hardness": "hard_min_7d hard_fraction_7d hours_since_hard_h hard_sessions_7d"
        " hard_days_back_to_back",
        "easy runs": "easy_intensity easy_runs_too_fast",
        "sameness": "monotony monotony_14d days_all_alike",
        "rest": "rest_days_7d days_since_rest_day",
        "sleep": "sleep_h sleep_debt_7d_h sleep_quality insomnia",
        "stress": "stress stress_above_normal stress_high_days_7d",
        "mood": "mood motivation low_mood_most_days",
        "weight": "weight_change_90d_percent weight_change_90d_kg weight_loss_per_week_percent"
        " dieting",
        "weight of the day": "weight_change_in_run_percent weight_gained_in_run"
        " weight_against_week_percent",
        "drink": "drink_ml drink_in_run_l_per_h drank_little drank_beyond_thirst",
        "heat": "temperature_c wbgt_c heat_above_recent_c humidity_percent first_hot_days",
        "resting heart": "resting_heart_rate_above_normal_bpm resting_heart_rate_over_100"
        " resting_heart_rate_under_40 resting_heart_rate_change_90d_bpm variability_z"
        " skin_temperature_rise_c breathing_rate_above_normal_per_min",
        "slower": "performance_drop_percent slower_over_months",
        "easy runs hard": "easy_runs_too_fast easy_heart_rate_bpm easy_pace_min_per_km",
        "cold": "cough only_runny_nose",
        "heart rate at speed": "heart_rate_at_speed_above_normal_bpm speed_vs_usual"
        " performance_drop_percent",
        "drift": "decoupling_percent late_heart_rate_rise_percent heart_rate_drift_bpm",
        "climb": "climb_3d_m climb_above_normal descent_above_normal",
        "damage": "descent_4d_m descent_above_normal race_4d days_since_race",
        "soreness": "soreness worse_downstairs",
        "leg strength": "hours_since_leg_strength_h leg_strength_sets_72h leg_strength_sessions_7d",
        "carbohydrate": "carbohydrate_g_per_kg carbohydrate_short_g_per_kg ate_little_yesterday"
        " diet",
        "stores": "glycogen_left_g long_or_hard_run_2d_min hard_min_7d hard_sessions_7d",
        "cadence": "cadence_spm cadence_below_normal_percent lands_far_in_front",
        "bounce": "vertical_ratio_percent bounces_much",
        "contact": "ground_contact_above_normal_percent ground_contact_shift_percent",
        "ground": "surface surface_changed hard_ground_rise_percent",
        "shoe age": "shoe_distance_km shoe_age_months soft_racing_foam",
        "cycle": "cycle_day heavy_same_cycle_days",
        "veins": "visible_varicose_veins ankles_swollen",
        "pulse": "weak_foot_pulse ankle_brachial_index",
    }.items()
}
"""Findings that say one thing in several ways, so that data often supply them together."""
BETA_BLOCKER: dict[str, Value] = {"medicines": ("beta_blocker",)}
HEART_RATES: dict[str, Value] = {
    "heart_rate_at_speed_above_normal_bpm": -8.0,
    "resting_heart_rate_above_normal_bpm": -8.0,
    "resting_heart_rate_change_90d_bpm": -10.0,
    "resting_heart_rate_under_40": True,
    "heart_rate_recovery_above_normal_bpm": 12.0,
    "variability_z": -2.0,
}


def facts(known: dict[str, Value]) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in known.items()}


def counted_twice(rules: Iterable[tuple[str, Rule]]) -> set[str]:
    """The families at which two rules look that are not in one group."""
    looking = [(group, findings_of(rule)) for group, rule in rules]
    return {
        name
        for name, family in FAMILIES.items()
        for (group, one), (other_group, other) in combinations(looking, 2)
        if one & family and other & family and not (group and group == other_group)
    }


def test_families_name_findings_that_there_are() -> None:
    assert frozenset().union(*FAMILIES.values()) - set(findings_by_slug()) == set()


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_signs_of_one_family_count_once(cause: Cause) -> None:
    signs = [(sign.group, sign.rule) for sign in cause.signs]
    links = [(link.group, link.rule) for link in cause.links]
    assert counted_twice(signs + links) == set()


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_marks_of_one_family_count_once(cause: Cause) -> None:
    assert counted_twice((mark.group, mark.rule) for mark in cause.marks) == set()


def test_a_hard_week_counts_once_however_many_numbers_tell_it() -> None:
    one: dict[str, Value] = {"hard_sessions_7d": 4.0}
    all_of_it: dict[str, Value] = {
        **one,
        "hard_days_back_to_back": True,
        "hard_min_7d": 90.0,
        "hours_since_hard_h": 20.0,
    }
    cause = BY_SLUG["intensity_excess"]
    assert odds_factor(cause, facts(all_of_it)) == odds_factor(cause, facts(one)) == 8.0


def test_a_week_of_more_running_counts_once() -> None:
    known: dict[str, Value] = {
        "distance_7d_above_usual_percent": 60.0,
        "weekly_distance_rise_percent": 45.0,
        "load_7d_z": 3.0,
    }
    assert odds_factor(BY_SLUG["load_spike"], facts(known)) == 6.0


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_heart_rates_say_nothing_under_a_beta_blocker(cause: Cause) -> None:
    without, known = facts(BETA_BLOCKER), facts({**BETA_BLOCKER, **HEART_RATES})
    assert fit(cause, known) == fit(cause, without)
    assert odds_factor(cause, known) == odds_factor(cause, without)


def test_heart_rates_say_as_much_as_ever_where_no_medicine_is_told() -> None:
    up: dict[str, Value] = {"heart_rate_at_speed_above_normal_bpm": 8.0}
    free: dict[str, Value] = {**up, "medicines": ("statin",)}
    heat = BY_SLUG["heat"]
    assert fit(heat, facts(up)) == fit(heat, facts(free)) == pytest.approx(2.8**0.75)


def test_a_shift_of_ground_contact_looks_like_an_injury_unless_both_legs_are_heavy() -> None:
    shifted: dict[str, Value] = {"ground_contact_shift_percent": 4.0}
    both: dict[str, Value] = {**shifted, "side": "both"}
    strain, tired = BY_SLUG["strain_sprain"], BY_SLUG["under_recovery"]
    assert fit(strain, facts(shifted)) > 1.0 > fit(tired, facts(shifted))
    assert fit(strain, facts(both)) < 0.3
