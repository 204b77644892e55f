"""Thyroid, sugar, vitamins or an inborn muscle disease: slow, or lifelong."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, by_heart_rate, heart_rates, onsets, reliefs, when
from freshlegs.causes.signs import SLOWER, any_of, is_true, sign, weeks, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="endocrine_metabolic",
    title="Thyroid, sugar or muscle metabolism",
    sentence=(
        "A gland, a vitamin or the way your muscle makes energy may be behind it; a blood test "
        "tells."
    ),
    mechanism="The muscle gets or makes too little energy.",
    lag="Over months; or in the first minutes of each run for as long as you remember.",
    strength=0.2,
    prior=0.008,
    signs=(
        sign(
            by_heart_rate(
                AllOf(
                    (
                        Condition(finding="resting_heart_rate_above_normal_bpm", at_least=6),
                        AnyOf(
                            (
                                is_true("unexplained_weight_loss"),
                                AllOf(
                                    (
                                        Condition(finding="weight_change_90d_kg", at_most=-2),
                                        Condition(finding="dieting", equals=False),
                                    )
                                ),
                            )
                        ),
                    )
                )
            ),
            (15.0, 1.0),
            "You lose weight without trying, and the heart runs faster.",
            group="weight",
        ),
        yes("vitamin_low", (4.0, 0.7), ("A vitamin is low.", "Your vitamins are fine.")),
        sign(any_of("conditions", "muscle_disease"), (20.0, 1.0), "You have a muscle disease."),
        sign(
            any_of("diet", "vegan"),
            (1.5, 1.0),
            "Vitamin B12 can run short without animal food.",
        ),
        yes("dark_urine_past", (6.0, 0.9), "Your urine has been brown after hard exercise."),
        yes(
            "thyroid_test_normal",
            (0.4, 6.0),
            ("Your thyroid test was normal.", "Your thyroid test was not normal."),
        ),
        sign(
            Condition(finding="weight_change_90d_kg", at_least=2),
            (1.8, 0.9),
            "You have gained weight.",
            group="weight",
        ),
        yes(
            "cold_intolerance",
            (8.0, 0.5),
            ("You are often cold or slowed down.", "You are not often cold or slowed down."),
        ),
        sign(
            Condition(finding="weight_change_90d_percent", at_least=2.5),
            (1.8, 0.9),
            "You have gained weight.",
            group="weight",
        ),
        sign(
            AnyOf((any_of("conditions", "thyroid", "diabetes"), any_of("medicines", "insulin"))),
            (4.0, 0.9),
            "You have a condition of gland or sugar.",
        ),
        sign(
            by_heart_rate(
                AnyOf(
                    (
                        Condition(finding="resting_heart_rate_above_normal_bpm", at_most=-4),
                        Condition(finding="resting_heart_rate_change_90d_bpm", at_most=-5),
                    )
                )
            ),
            (1.6, 1.0),
            "Your resting heart rate has fallen.",
            group="weight",
        ),
        weeks(8, (3.0, 0.4)),
        yes("since_childhood", (150.0, 0.9), "You have had it all your life."),
        sign(
            AllOf((is_true("dark_urine"), is_true("eases_after_warming_up"))),
            (4.0, 1.0),
            "Dark urine, and a second wind.",
        ),
        yes("hypoglycaemia", (3.0, 1.0), "You have had low blood sugar."),
        sign(
            SLOWER,
            (2.0, 0.8),
            ("You have become slower over weeks.", "You have not become slower over weeks."),
        ),
        yes(
            "rest_helps",
            (0.4, 2.5),
            ("Real rest makes the legs better.", "Real rest has not made the legs better."),
        ),
        yes("muscle_wasting", (1.5, 1.0), "A muscle wastes or twitches."),
    ),
    marks=(
        *onsets(
            first_step=1.2,
            first_10_min=1.3,
            builds_late=0.7,
            when_fast=0.8,
            after_run=0.5,
            all_day=1.8,
            next_days=0.6,
        ),
        *heart_rates(up=0.8, same=1.1, down=1.3),
        *reliefs(stop_within_10_min=0.5, rest_days=0.4, nothing=1.4, elevation=0.4),
        *WHOLE_BODY,
        when("cycling_fine", 0.6, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor",),
    grade=Grade.B,
    source="luksch2018",
)
