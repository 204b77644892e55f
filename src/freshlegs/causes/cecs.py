"""Pressure in the lower leg: tight at the same minute, gone half an hour after."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="cecs",
    title="Pressure in the lower leg",
    sentence=(
        "The pattern fits muscle pressure in the lower leg: tight at the same minute, gone some "
        "time after."
    ),
    mechanism="Muscle swells in its tight sleeve as it works, until blood and nerve are squeezed.",
    lag="At the same minute of each run, often the 10th to 30th; gone 15 to 30 minutes after.",
    strength=0.6,
    prior=0.003,
    signs=(
        sign(
            any_of("feels", "tight_or_full", "burning"),
            (4.0, 0.4),
            ("It feels tight, full or burning.", "It does not feel tight, full or burning."),
            source="gaunder2017",
        ),
        sign(
            AnyOf((is_true("numb_foot"), is_true("foot_drop"))),
            (2.5, 0.8),
            ("The foot goes numb or slaps.", "The foot neither goes numb nor slaps."),
            source="buerba2019",
        ),
        sign(
            Condition(finding="age_years", at_most=45),
            (1.5, 0.5),
            ("It is found in young athletes.", "It is rarer after the middle forties."),
        ),
    ),
    marks=(
        *onsets(
            first_step=0.05,
            first_10_min=1.3,
            builds_early=3.0,
            builds_late=0.5,
            when_fast=0.8,
            after_run=0.05,
            all_day=0.03,
            next_days=0.03,
        ),
        *reliefs(
            stop_15_to_30_min=7.0,
            stop_within_10_min=0.9,
            slowing_down=1.0,
            sitting_or_bending=0.5,
            elevation=0.3,
            rest_days=0.2,
            sugar=0.1,
            fluids=0.1,
            nothing=0.1,
        ),
        *places(
            shin=4.0,
            calf=2.5,
            front_thigh=0.1,
            back_thigh=0.1,
            groin=0.03,
            hip=0.05,
            buttock=0.05,
            foot=0.8,
            knee=0.1,
        ),
        *sides(one=0.6, both=1.5),
        when("same_place_every_run", 6.0, "It comes at the same minute every time."),
        when("eases_after_warming_up", 0.1, "It is gone after the first ten minutes."),
        when("pain_at_rest_or_night", 0.2, "It hurts at rest or at night."),
        when("focal_bone_pain", 0.3, "One spot of bone hurts."),
        when("shin_pain_spread", 0.5, "The edge of the shin hurts."),
    ),
    interventions=("see_doctor", "cadence"),
    grade=Grade.B,
    source="buerba2019",
    references=(
        "gaunder2017",
        "diebal2012",
    ),
    claims=("S183",),
)
