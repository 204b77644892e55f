"""An infection, sometimes a day or two before it shows."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, heart_rates, onsets, reliefs, when
from freshlegs.causes.signs import changed, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="illness",
    title="An infection",
    sentence="You are ill, or about to be, or not quite over it.",
    mechanism="The defence against germs makes the body tired, warm and short of blood plasma.",
    strength=0.3318,
    unmeasured_prior=0.02,
    carry_over=0.6,
    ramps=(
        Ramp(
            finding="illness",
            zero=0.0,
            one=1.0,
            high="You are ill or have been this week.",
            low="You do not feel ill.",
            source="halle2021",
        ),
        Ramp(
            finding="fever",
            zero=0.0,
            one=0.5,
            high="You have a fever.",
            low="You have no fever.",
            source="halle2021",
        ),
    ),
    signs=(
        changed("illness", 8.0),
        sign(
            Condition(finding="resting_heart_rate_above_normal_bpm", at_least=5),
            (6.0, 0.5),
            (
                "Your resting heart rate is well above usual.",
                "Your resting heart rate is not raised much.",
            ),
            source="halle2021",
        ),
        sign(
            Condition(finding="variability_z", at_most=-1.5),
            (3.0, 0.8),
            (
                "Your heart-rate variability is far below usual.",
                "Your heart-rate variability is not far below usual.",
            ),
        ),
        yes("aches", (8.0, 0.6), ("You ache all over.", "You do not ache all over.")),
        sign(
            AnyOf((is_true("recent_virus"), is_true("after_infection"))),
            (12.0, 0.7),
            ("You had an infection in the last weeks.", "You had no infection in the last weeks."),
        ),
        yes("headache", (1.7, 0.9), "You have a headache."),
    ),
    marks=(
        began_with("illness", 5.0),
        *onsets(
            first_step=1.6,
            builds_early=0.8,
            builds_late=0.5,
            when_fast=0.5,
            after_run=0.3,
            all_day=2.2,
            next_days=0.7,
        ),
        *heart_rates(up=2.5, same=0.7, down=0.2),
        *reliefs(stop_within_10_min=0.2, sugar=0.3, elevation=0.3, nothing=1.4),
        *WHOLE_BODY,
        when("aches", 2.0, "You ache all over."),
        when("cool_run_normal", 0.3, "Runs in the cool are normal."),
        when("after_infection", 2.0, "It began in the weeks after an infection."),
        Mark(
            rule=Condition(finding="resting_heart_rate_above_normal_bpm", at_least=5),
            fit=1.8,
            meaning="Your resting heart rate is well above usual.",
            source="halle2021",
        ),
    ),
    interventions=("rest_days", "sleep_extension"),
    plants=(
        Plant(
            changes=(
                ("illness", True),
                ("resting_heart_rate_shift_bpm", 7.0),
                ("heart_rate_shift_bpm", 6.0),
                ("variability_shift_ln_ms", -0.25),
            ),
            days_before=2,
        ),
        Plant(
            changes=(
                ("illness", True),
                ("resting_heart_rate_shift_bpm", 10.0),
                ("heart_rate_shift_bpm", 9.0),
                ("variability_shift_ln_ms", -0.35),
            ),
            days_before=1,
        ),
        Plant(
            changes=(
                ("illness", True),
                ("resting_heart_rate_shift_bpm", 10.0),
                ("heart_rate_shift_bpm", 10.0),
                ("variability_shift_ln_ms", -0.35),
            )
        ),
    ),
    grade=Grade.B,
    source="halle2021",
)
