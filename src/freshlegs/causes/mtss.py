"""Shin splints: the inner edge of the shin, at the start and after the run."""

from __future__ import annotations

from freshlegs.causes.links import to_injury
from freshlegs.causes.marks import onsets, places, reliefs, when
from freshlegs.causes.signs import sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="mtss",
    title="Shin splints",
    sentence="The inner edge of your shin seems to be overloaded.",
    mechanism="The bone's skin and the bone below it take more load than they can renew.",
    lag="At the start of the run, easing, and back afterwards.",
    strength=0.036,
    prior=0.02,
    signs=(
        sign(
            AnyOf(
                (
                    Condition(finding="distance_7d_above_usual_percent", at_least=30),
                    Condition(finding="weekly_distance_rise_percent", at_least=30),
                )
            ),
            (1.8, 0.9),
            "Your distance went up.",
            group="rise",
        ),
        yes(
            "shin_pain_spread",
            (110.0, 0.15),
            (
                "The inner edge of the shin hurts over a stretch.",
                "The inner edge of the shin does not hurt.",
            ),
        ),
        sign(
            Condition(finding="load_7d_z", at_least=1),
            (1.5, 0.9),
            "Your load went up.",
            group="rise",
        ),
        yes("focal_bone_pain", (0.3, 1.2), "One spot of bone hurts."),
    ),
    links=(to_injury("shin splints")),
    marks=(
        *onsets(
            first_step=1.8,
            first_10_min=2.5,
            builds_early=0.6,
            builds_late=0.4,
            when_fast=0.3,
            after_run=1.8,
            all_day=0.5,
            next_days=1.2,
        ),
        *places(
            shin=10.0,
            calf=0.3,
            front_thigh=0.02,
            back_thigh=0.02,
            groin=0.02,
            hip=0.02,
            buttock=0.02,
            knee=0.1,
        ),
        *reliefs(
            stop_15_to_30_min=0.6, stop_within_10_min=0.8, rest_days=1.8, sugar=0.1, fluids=0.1
        ),
        when("eases_after_warming_up", 2.5, "It eases as you warm up."),
        when("pain_at_rest_or_night", 0.3, "It hurts at rest or at night."),
        when("same_place_every_run", 0.6, "It comes at the same minute every time."),
        when("numb_foot", 0.2, "The foot goes numb."),
        when("cycling_fine", 1.5, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("rest_days", "easy_day", "calf_raises", "cadence"),
    grade=Grade.B,
    source="korkola2001",
    claims=("S079", "S120", "S181"),
)
