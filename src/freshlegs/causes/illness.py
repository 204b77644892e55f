"""An infection, sometimes a day or two before it shows."""

from __future__ import annotations

from freshlegs.causes.links import from_load, from_low_energy, from_short_sleep, from_stress, link
from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    heart_rates,
    onsets,
    reliefs,
    when,
)
from freshlegs.causes.signs import changed, is_true, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="illness",
    title="An infection",
    sentence="You are ill, or about to be, or not quite over it.",
    mechanism="The defence against germs makes the body tired, warm and short of blood plasma.",
    lag=(
        "Suddenly, at rest and from the first step, sometimes one to three days before you "
        "feel ill; for weeks after a virus."
    ),
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
        lately("ill", (15.0, 0.2)),
        changed("illness", 25.0),
        sign(
            by_heart_rate(Condition(finding="resting_heart_rate_above_normal_bpm", at_least=5)),
            (9.0, 0.5),
            (
                "Your resting heart rate is well above usual.",
                "Your resting heart rate is not raised much.",
            ),
            group="heart",
            source="halle2021",
        ),
        sign(
            by_heart_rate(Condition(finding="variability_z", at_most=-1.5)),
            (3.0, 0.8),
            (
                "Your heart-rate variability is far below usual.",
                "Your heart-rate variability is not far below usual.",
            ),
            group="heart",
        ),
        sign(
            AllOf(
                (
                    Condition(finding="skin_temperature_rise_c", at_least=0.5),
                    AnyOf(
                        (
                            Condition(finding="resting_heart_rate_above_normal_bpm", at_least=5),
                            Condition(finding="breathing_rate_above_normal_per_min", at_least=2),
                        )
                    ),
                )
            ),
            (25.0, 1.0),
            "You are warmer than usual, and heart or breath is faster too.",
            group="heart",
        ),
        sign(
            Condition(finding="skin_temperature_rise_c", at_least=0.5),
            (3.0, 0.8),
            ("You are warmer than usual.", "You are no warmer than usual."),
            group="heart",
        ),
        sign(
            Condition(finding="breathing_rate_above_normal_per_min", at_least=2),
            (2.0, 0.9),
            "You breathe faster than usual in sleep.",
            group="heart",
        ),
        yes("aches", (13.0, 0.6), ("You ache all over.", "You do not ache all over.")),
        sign(
            AnyOf((is_true("recent_virus"), is_true("after_infection"))),
            (20.0, 0.7),
            ("You had an infection in the last weeks.", "You had no infection in the last weeks."),
        ),
        yes("headache", (1.7, 0.9), "You have a headache."),
        yes("cough", (15.0, 0.8), ("You cough.", "You do not cough."), group="cold"),
        yes("only_runny_nose", (12.0, 1.0), "Your nose runs.", group="cold"),
        yes("vaccinated_3d", (20.0, 1.0), "You were vaccinated; the body's answer is tiring."),
    ),
    links=(
        from_short_sleep(2.0, makes="an infection"),
        from_stress(1.5, makes="an infection"),
        from_load(1.3, makes="an infection", group="load"),
        link(
            "monotony",
            Condition(finding="monotony", at_least=2),
            (1.3, "Your days are much alike in load, which makes an infection more likely."),
            group="load",
        ),
        from_low_energy(1.5, makes="an infection"),
    ),
    marks=(
        began_with("illness", 5.0, is_true("illness"), is_true("fever")),
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
        when("cool_run_normal", 0.3, "Runs in the cool are normal."),
        when("cycling_fine", 0.5, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("easy_with_a_cold", "rest_days", "return_after_illness", "sleep_extension"),
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
