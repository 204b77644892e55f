"""Narrowed leg arteries: the same distance every time, gone soon after standing still."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="pad",
    title="Narrowed leg arteries",
    sentence="The pattern fits leg arteries that cannot deliver more when you move.",
    mechanism="Narrowed arteries cannot raise the blood flow that the working muscle asks for.",
    lag="At the same distance each time; gone within ten minutes of standing still.",
    strength=0.3,
    prior=0.005,
    signs=(
        yes(
            "weak_foot_pulse",
            (10.0, 0.3),
            ("The pulse in a foot is weak.", "The pulses in the feet are fine."),
            group="pulse",
        ),
        sign(
            Condition(finding="ankle_brachial_index", at_most=0.9),
            (30.0, 0.1),
            (
                "The blood pressure at the ankle is low.",
                "The blood pressure at the ankle is not low.",
            ),
            group="pulse",
            source="nicecg147",
        ),
        sign(
            Condition(finding="age_years", at_least=50),
            (3.0, 0.15),
            ("It is a disease of later life.", "It is rare before fifty."),
            group="age",
            source="mcdermott2001",
        ),
        sign(
            Condition(finding="age_years", at_least=70),
            (8.0, 1.0),
            "It is common after seventy.",
            group="age",
        ),
        sign(
            any_of("smoker", "former", "current"),
            (2.5, 0.6),
            ("You smoke or did.", "You have never smoked."),
            source="mcdermott2001",
        ),
        sign(
            any_of("conditions", "diabetes", "peripheral_artery_disease"),
            (4.0, 0.7),
            ("Diabetes or known artery disease.", "No diabetes and no known artery disease."),
            group="conditions",
        ),
        sign(
            any_of("conditions", "hypertension", "high_cholesterol", "heart_disease"),
            (2.5, 0.8),
            (
                "High blood pressure, cholesterol or heart disease.",
                "No high blood pressure, cholesterol or heart disease.",
            ),
            group="conditions",
        ),
        sign(
            AnyOf((is_true("cold_foot"), any_of("leg_colour", "pale", "bluish"))),
            (4.0, 0.7),
            ("A foot is cold or pale.", "No foot is cold or pale."),
        ),
    ),
    marks=(
        *onsets(
            first_step=0.1,
            first_10_min=2.0,
            builds_early=1.8,
            builds_late=0.5,
            when_fast=0.8,
            after_run=0.05,
            all_day=0.3,
            next_days=0.03,
        ),
        *reliefs(
            stop_within_10_min=4.0,
            stop_15_to_30_min=0.6,
            slowing_down=1.5,
            sitting_or_bending=0.15,
            elevation=0.1,
            rest_days=0.2,
            sugar=0.1,
            fluids=0.2,
        ),
        *places(
            calf=1.8, buttock=1.4, front_thigh=1.2, back_thigh=1.2, shin=0.5, tendon=0.1, knee=0.2
        ),
        *sides(one=3.0, both=0.8),
        when("same_place_every_run", 6.0, "It comes at the same distance every time."),
        when("uphill_sooner", 1.6, "It comes sooner uphill."),
        when("eases_after_warming_up", 0.3, "It is gone after the first ten minutes."),
        when("heavy_when_standing", 0.2, "The legs are heavy from standing."),
        when("pain_at_rest_or_night", 0.8, "It hurts at rest."),
        when("cycling_fine", 0.4, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="mcdermott2001",
    references=("nicecg147",),
    claims=("S051", "S053"),
)
