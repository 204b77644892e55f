"""A nerve of the back or the leg: numb strips, weakness, better when bending."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AllOf, AnyOf

CAUSE = Cause(
    slug="nerve_peripheral",
    title="A nerve of the back or leg",
    sentence="A nerve may be pressed in the back or at the knee.",
    mechanism="A pressed nerve carries less feeling and force to the leg.",
    lag="After a certain distance or in a certain posture.",
    strength=0.3,
    prior=0.005,
    signs=(
        sign(any_of("conditions", "spinal_stenosis"), (20.0, 1.0), "Your spine is narrowed."),
        yes(
            "back_pain",
            (18.0, 0.4),
            ("Your back hurts, or it shoots down the leg.", "Your back does not hurt."),
        ),
        sign(
            AnyOf((is_true("saddle_numbness"), is_true("bladder_bowel_change"))),
            (80.0, 0.95),
            "Numb saddle or bladder trouble.",
            source="bmjces",
        ),
        sign(
            AnyOf((is_true("numb_strip"), is_true("numb_foot"), is_true("tingling_feet"))),
            (12.0, 0.4),
            ("Skin of leg or foot is numb or tingles.", "No skin of leg or foot is numb."),
        ),
        sign(
            AnyOf(
                (
                    is_true("both_legs_weak"),
                    any_of(
                        "weakness_speed",
                        "sudden_minutes",
                        "hours_to_days",
                        "days_to_4_weeks",
                        "weeks_to_months",
                    ),
                )
            ),
            (4.0, 0.8),
            ("A leg has become weak.", "No leg has become weak."),
            group="strength",
            source="niceng127",
        ),
        sign(
            AllOf(
                (
                    any_of("weakness_speed", "hours_to_days", "days_to_4_weeks"),
                    AnyOf((is_true("both_legs_weak"), any_of("weakness_side", "both"))),
                    AnyOf((is_true("tingling_feet"), is_true("after_infection"))),
                )
            ),
            (40.0, 1.0),
            "Both legs grow weaker within weeks, after an infection or with tingling feet.",
            group="strength",
            source="niceng127",
        ),
        yes(
            "foot_drop",
            (8.0, 0.8),
            ("A foot drags or slaps.", "No foot drags or slaps."),
            group="strength",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.0,
            first_10_min=1.2,
            builds_early=1.4,
            builds_late=1.0,
            when_fast=0.5,
            after_run=0.6,
            all_day=1.6,
            next_days=0.6,
        ),
        *reliefs(
            sitting_or_bending=20.0,
            stop_within_10_min=0.5,
            stop_15_to_30_min=0.8,
            elevation=0.5,
            sugar=0.05,
            fluids=0.05,
            nothing=1.3,
        ),
        *places(
            buttock=2.5,
            back_thigh=2.0,
            whole_leg=1.5,
            shin=1.3,
            calf=1.0,
            foot=1.6,
            groin=0.6,
            tendon=0.1,
        ),
        *sides(one=2.5, both=0.8),
        when("same_place_every_run", 1.3, "It comes at the same distance every time."),
        when("eases_after_warming_up", 0.4, "It eases as you warm up."),
        when("cold_foot", 0.4, "The foot is cold."),
        when("cycling_fine", 1.8, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor",),
    grade=Grade.B,
    source="niceng127",
    references=("niceng59",),
    claims=("S191", "S192"),
)
