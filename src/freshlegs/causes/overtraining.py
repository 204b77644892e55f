"""Training and life were too much for weeks or months, and rest no longer mends it."""

from __future__ import annotations

from freshlegs.causes.links import from_low_energy, from_stress, link
from freshlegs.causes.marks import WHOLE_BODY, by_heart_rate, heart_rates, onsets, reliefs, when
from freshlegs.causes.signs import LOW_HAEMOGLOBIN, any_of, is_true, sign, weeks, yes
from freshlegs.domain.cause import Cause, Grade, Mark
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="overtraining",
    title="Overtrained",
    sentence=(
        "Weeks or months of too much may have left you slower, and rest alone has not mended it."
    ),
    mechanism=(
        "Hormones, mood and defences adapt the wrong way after load and other strain, often with "
        "too little food."
    ),
    lag="In every run for weeks to months, and not gone after two weeks of rest.",
    strength=0.4112,
    prior=0.02,
    signs=(
        sign(
            Condition(finding="effort_vs_usual", at_least=1),
            (1.5, 0.8),
            (
                "Your easy pace feels harder than usual.",
                "Your easy pace feels no harder than usual.",
            ),
            source="meeusen2013",
        ),
        sign(
            AnyOf(
                (
                    is_true("cold_intolerance"),
                    Condition(finding="weight_change_90d_percent", at_least=2.5),
                    Condition(finding="weight_change_90d_kg", at_least=2),
                    Condition(finding="ferritin", at_most=30),
                    any_of("iron_tested", "low"),
                    LOW_HAEMOGLOBIN,
                    any_of("periods", "absent_3_months"),
                    is_true("pale"),
                    is_true("black_or_bloody_stool"),
                    is_true("very_heavy_bleeding"),
                    Condition(finding="thyroid_test_normal", equals=False),
                    any_of("conditions", "thyroid", "anaemia", "coeliac", "depression"),
                    any_of("new_medicine", "beta_blocker", "statin"),
                )
            ),
            (0.4, 1.0),
            "Something else must be ruled out first.",
            group="other",
            source="meeusen2013",
        ),
        weeks(4, (3.0, 0.08)),
        yes(
            "rest_helps",
            (0.15, 6.0),
            ("Real rest makes the legs better.", "Real rest has not made the legs better."),
        ),
        sign(
            AnyOf(
                (
                    Condition(finding="performance_drop_percent", at_least=2),
                    is_true("slower_over_months"),
                )
            ),
            (3.0, 0.4),
            (
                "You have become slower at the same effort.",
                "You are not slower at the same effort.",
            ),
            source="meeusen2013",
        ),
        sign(
            AnyOf(
                (
                    Condition(finding="mood", at_most=4),
                    Condition(finding="motivation", at_most=3),
                    is_true("low_mood_most_days"),
                )
            ),
            (2.5, 0.6),
            ("Mood or motivation is low.", "Mood and motivation are fine."),
        ),
        yes("insomnia", (1.7, 0.9), "You sleep badly."),
        yes(
            "frequent_infections",
            (2.0, 0.8),
            (
                "You have had more infections than usual.",
                "You have had no more infections than usual.",
            ),
        ),
        sign(
            by_heart_rate(Condition(finding="heart_rate_max_drop_bpm", at_least=5)),
            (2.0, 0.8),
            ("Your highest heart rate has fallen.", "Your highest heart rate has not fallen."),
            source="meeusen2013",
        ),
        yes("reduced_libido", (1.5, 0.9), "Your libido has dropped."),
        yes("low_appetite", (1.5, 0.9), "You have little appetite."),
    ),
    links=(
        from_stress(1.5, makes="overtraining"),
        from_low_energy(2.0, makes="overtraining", group="other"),
        link(
            "load_spike",
            Condition(finding="weekly_distance_rise_percent", at_least=30),
            (1.5, "You ran more and more for weeks, which makes overtraining more likely."),
            group="load",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.4,
            builds_early=0.8,
            builds_late=0.6,
            when_fast=0.6,
            after_run=0.3,
            all_day=1.6,
            next_days=0.6,
        ),
        *heart_rates(up=0.7, same=1.1, down=1.4),
        *reliefs(rest_days=0.3, stop_within_10_min=0.3, sugar=0.3, fluids=0.3, nothing=2.0),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="phase", equals="end"),
            fit=0.5,
            meaning="It comes only late in the run.",
            source="elicited",
        ),
        when("feels_like_in_races", 0.4, "It goes away in races or in company."),
        when("cycling_fine", 0.6, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("rest_days", "see_doctor", "eat_enough"),
    grade=Grade.B,
    source="meeusen2013",
    references=("matos2011", "winsley2011"),
    claims=("S002", "S097", "S098", "S099", "S100", "S101", "S102", "S153", "S154", "S155"),
)
