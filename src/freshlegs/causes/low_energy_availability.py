"""Eating too little for the training, for weeks."""

from __future__ import annotations

from freshlegs.causes.marks import by_heart_rate, heart_rates, onsets, reliefs, sides, when
from freshlegs.causes.signs import SLOWER, any_of, changed, is_true, sign, weeks, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="low_energy_availability",
    title="Eating too little for your training",
    sentence="You may be eating less than training and life together need.",
    mechanism="With too little energy the body turns down hormones, refuelling and bone repair.",
    lag="Over weeks to months; eating enough takes 2 to 12 weeks to tell.",
    strength=0.1189,
    prior=0.06,
    signs=(
        sign(
            SLOWER,
            (1.5, 0.9),
            "You have become slower over weeks.",
        ),
        yes("low_mood_most_days", (1.3, 1.0), "Your mood is low most days."),
        sign(
            Condition(finding="weight_change_90d_kg", at_most=-3),
            (4.0, 0.9),
            "You have lost much weight in three months.",
            group="weight",
            source="mountjoy2023",
        ),
        changed("food", 3.4),
        sign(
            Condition(finding="energy_availability_kcal_per_kg", at_most=30),
            (8.0, 0.6),
            ("Your energy availability is very low.", "Your energy availability is not very low."),
            group="energy",
            source="mountjoy2023",
        ),
        sign(
            Condition(finding="energy_availability_kcal_per_kg", at_least=45),
            (0.2, 1.0),
            "Your energy availability is good.",
            group="energy",
            source="mountjoy2023",
        ),
        sign(
            any_of("periods", "absent_3_months"),
            (9.0, 0.7),
            ("Your periods have stopped.", "Your periods have not stopped."),
            group="periods",
            source="mountjoy2023",
        ),
        sign(
            any_of("periods", "irregular"),
            (2.5, 1.0),
            "Your periods are irregular.",
            group="periods",
            source="mountjoy2023",
        ),
        sign(
            Condition(finding="weight_loss_per_week_percent", at_least=1),
            (4.0, 0.9),
            "You are losing weight fast.",
            group="weight",
            source="mountjoy2023",
        ),
        sign(
            Condition(finding="weight_change_90d_percent", at_most=-5),
            (4.0, 0.9),
            "You have lost much weight in three months.",
            group="weight",
            source="mountjoy2023",
        ),
        sign(
            Condition(finding="body_mass_index", at_most=18.5),
            (4.0, 0.8),
            ("Your body mass index is low.", "Your body mass index is not low."),
            source="mountjoy2023",
        ),
        yes(
            "reduced_libido",
            (2.2, 0.8),
            ("Your libido has dropped.", "Your libido has not dropped."),
        ),
        yes("cold_intolerance", (1.6, 0.9), "You are often cold."),
        yes("frequent_infections", (1.7, 0.9), "You have had more infections than usual."),
        yes(
            "dieting",
            (2.5, 0.7),
            ("You are eating less to lose weight.", "You are not eating less to lose weight."),
            group="weight",
        ),
        sign(
            any_of("conditions", "eating_disorder"), (4.0, 1.0), "You have had an eating disorder."
        ),
        sign(
            by_heart_rate(is_true("resting_heart_rate_under_40")),
            (1.6, 1.0),
            "Your resting heart rate is very low.",
            group="heart",
        ),
        sign(
            by_heart_rate(Condition(finding="resting_heart_rate_change_90d_bpm", at_most=-5)),
            (1.4, 1.0),
            "Your resting heart rate has fallen over three months.",
            group="heart",
        ),
        yes("focal_bone_pain", (1.8, 1.0), "A bone hurts on one spot."),
        weeks(3, (2.0, 0.5)),
    ),
    marks=(
        *onsets(
            first_step=1.3,
            builds_early=0.9,
            builds_late=1.2,
            when_fast=0.7,
            after_run=0.4,
            all_day=1.4,
            next_days=0.6,
        ),
        *heart_rates(up=0.6, same=1.2, down=1.3),
        *reliefs(stop_within_10_min=0.3, elevation=0.4, sugar=1.3, fluids=0.4),
        *sides(one=0.25),
        Mark(
            rule=any_of("feels", "flat_or_empty"),
            fit=1.5,
            meaning="The legs feel flat or empty.",
            source="elicited",
        ),
        when("cycling_fine", 0.7, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("eat_enough", "see_doctor"),
    plants=tuple(
        Plant(changes=(("energy_kcal", 1500.0), ("weight_shift_kg", -4.0)), days_before=day)
        for day in range(28)
    ),
    grade=Grade.B,
    source="mountjoy2023",
    references=("ger2022",),
    claims=("S021", "S024", "S055", "S126", "S194"),
)
