"""Flat legs in an easy week: common, harmless, gone with a few strides."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, heart_rates, onsets, when
from freshlegs.causes.signs import any_of, changed, is_true, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="taper_flat",
    title="Flat from resting",
    sentence="Your training is cut down and the legs feel flat; that is common and passes.",
    mechanism="Not known; muscle tension seems to drop when the usual load is missing.",
    lag=(
        "In the days of less running, and gone with a few strides or the first hard run (elicited)."
    ),
    strength=0.12,
    unmeasured_prior=0.05,
    ramps=(
        Ramp(
            finding="planned_easy_week",
            zero=0.0,
            one=1.0,
            high="You cut your training down this week.",
            low="You did not cut your training down.",
            source="elicited",
        ),
    ),
    signs=(
        changed("less_running", 25.0),
        sign(
            Condition(finding="race_in_days", at_most=14),
            (3.0, 0.9),
            "You race within two weeks.",
        ),
        sign(
            Condition(finding="days_since_run", at_least=2, at_most=7),
            (2.0, 0.9),
            "You have rested from running for days.",
        ),
    ),
    marks=(
        began_with("less_running", 6.0, is_true("planned_easy_week")),
        *onsets(
            first_step=1.8,
            first_10_min=1.5,
            builds_early=0.5,
            builds_late=0.3,
            when_fast=0.4,
            all_day=1.0,
            next_days=0.6,
        ),
        *heart_rates(up=0.5, same=1.3, down=1.2),
        *WHOLE_BODY,
        when("strides_help", 6.0, "A few fast strides wake the legs up."),
        Mark(
            rule=any_of("feels", "flat_or_empty"),
            fit=2.0,
            meaning="The legs feel flat.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="soreness", at_least=3),
            fit=0.3,
            meaning="The muscles are sore to the touch.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="load_7d_z", at_least=1),
            fit=0.2,
            meaning="Your load of the last week is above your usual.",
            source="elicited",
        ),
        when("eases_after_warming_up", 1.6, "It is gone after the first ten minutes."),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=3),
            fit=0.3,
            meaning="It has lasted for weeks.",
            source="elicited",
        ),
    ),
    interventions=("keep_the_taper", "strides"),
    plants=tuple(
        Plant(changes=(("run_km", 4.0), ("intensity", 0.72)), days_before=day)
        for day in range(1, 8)
    ),
    grade=Grade.C,
    source="elicited",
)
