"""More training than you have recovered from: heavy for days, with a calm heart."""

from __future__ import annotations

from freshlegs.causes.links import from_short_sleep, from_stress
from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    heart_rates,
    onsets,
    reliefs,
    when,
)
from freshlegs.causes.signs import lately, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="under_recovery",
    title="Not recovered yet",
    sentence="You have trained more than you have recovered from in the last days or weeks.",
    mechanism="Nerves and muscles are still tired and the stores not full after the load went up.",
    lag=(
        "From the first step on the days after the load went up; it may loosen after 10 to 20"
        " minutes and goes within 2 to 14 days of easier training."
    ),
    strength=0.2313,
    unmeasured_prior=0.12,
    ramps=(
        Ramp(
            finding="load_7d_z",
            zero=0.5,
            one=1.0,
            most_dose=1.5,
            high="That is more than your legs are used to.",
            low="Your load of the last week is nothing special.",
            source="elicited",
        ),
        Ramp(
            finding="rest_days_7d",
            zero=1.0,
            one=0.0,
            high="You have had no rest day in a week.",
            low="You have had a rest day.",
            source="elicited",
        ),
        Ramp(
            finding="days_since_rest_day",
            zero=6.0,
            one=10.0,
            high="Your last rest day is long ago.",
            low="Your last rest day is not long ago.",
            source="elicited",
            most_dose=1.0,
        ),
    ),
    signs=(
        lately("no_rest_day", (4.0, 0.5)),
        sign(
            by_heart_rate(
                AnyOf(
                    (
                        Condition(finding="variability_z", at_most=-0.5),
                        Condition(finding="variability_z", at_least=0.5),
                    )
                )
            ),
            (1.3, 0.85),
            "Your heart-rate variability is off its usual.",
        ),
        sign(
            by_heart_rate(Condition(finding="heart_rate_recovery_above_normal_bpm", at_least=8)),
            (2.5, 1.0),
            "Your heart rate falls faster than usual after hard running.",
            source="aubry2015",
        ),
    ),
    links=(
        from_short_sleep(1.5, makes="slow recovery"),
        from_stress(1.5, makes="slow recovery"),
    ),
    marks=(
        began_with("more_running", 2.0),
        *onsets(
            first_step=1.8,
            builds_early=0.7,
            builds_late=0.4,
            when_fast=1.2,
            after_run=0.5,
            all_day=1.3,
            next_days=1.2,
        ),
        *heart_rates(up=0.3, same=1.2, down=2.5),
        *reliefs(rest_days=2.5, stop_within_10_min=0.4, sugar=0.3, fluids=0.3, elevation=0.4),
        *WHOLE_BODY,
        when("worse_downstairs", 0.4, "Stairs down are the worst.", group="soreness"),
        Mark(
            rule=Condition(finding="soreness", at_least=4),
            fit=0.6,
            meaning="The muscles are sore to the touch.",
            source="elicited",
            group="soreness",
        ),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=3),
            fit=0.3,
            meaning="It has lasted for weeks; this goes within two of easier training.",
            source="meeusen2013",
        ),
        when("days_all_alike", 0.6, "Your runs are much the same: nothing went up."),
        Mark(
            rule=Condition(finding="effort_vs_usual", at_least=1),
            fit=2.2,
            meaning="Your easy pace feels harder than usual.",
            source="lemeur2017",
        ),
        Mark(
            rule=Condition(finding="effort_vs_usual", at_most=0.99),
            fit=0.75,
            meaning="Your easy pace feels no harder than usual.",
            source="lemeur2017",
        ),
        when("cycling_fine", 0.7, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("rest_days", "easy_day", "sleep_extension", "carb_daily"),
    plants=tuple(
        Plant(
            changes=(("run_km", 14.0), ("intensity", 0.84), ("heart_rate_shift_bpm", -5.0)),
            days_before=day,
        )
        for day in range(8)
    ),
    grade=Grade.B,
    source="meeusen2013",
    references=("saw2016", "aubry2015", "lemeur2017"),
    claims=("S002", "S003", "S005", "S006", "S123", "S124", "S156", "S176"),
)
