"""A kinked or squeezed artery in a young leg: only at high effort, gone in minutes."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="arterial_flow_limitation",
    title="A squeezed artery",
    sentence="The pattern fits an artery that is kinked or squeezed at high effort.",
    mechanism=(
        "Bending or muscle squeezes an artery in groin or knee when the flow should be greatest."
    ),
    lag="Minutes into hard effort; gone one to five minutes after it.",
    strength=0.5,
    prior=0.0005,
    signs=(
        yes("raced_bicycles", (4.0, 0.8), ("You raced bicycles.", "You raced no bicycles.")),
        sign(
            AnyOf((is_true("cold_foot"), is_true("numb_foot"))),
            (10.0, 0.4),
            ("A foot goes cold, pale or numb.", "No foot goes cold, pale or numb."),
            source="mousigian2021",
        ),
        sign(
            Condition(finding="age_years", at_most=45),
            (1.5, 0.4),
            ("It is found in young athletes.", "It is rarer after the middle forties."),
            source="mousigian2021",
        ),
        sign(
            any_of("conditions", "diabetes", "peripheral_artery_disease"),
            (0.5, 1.0),
            "Another disease of the arteries is more likely.",
        ),
    ),
    marks=(
        *onsets(
            first_step=0.03,
            first_10_min=0.6,
            builds_early=1.4,
            builds_late=0.5,
            when_fast=5.0,
            after_run=0.03,
            all_day=0.03,
            next_days=0.03,
        ),
        *reliefs(
            stop_within_10_min=4.0,
            slowing_down=2.0,
            stop_15_to_30_min=0.6,
            sitting_or_bending=0.5,
            elevation=0.2,
            rest_days=0.1,
            sugar=0.1,
            nothing=0.05,
        ),
        *places(
            calf=1.6, front_thigh=1.6, whole_leg=1.3, buttock=1.2, shin=0.6, knee=0.3, tendon=0.1
        ),
        *sides(one=5.0, both=0.3),
        when("uphill_sooner", 1.8, "It comes sooner uphill or at speed."),
        when("same_place_every_run", 1.6, "It comes at the same effort every time."),
        when("eases_after_warming_up", 0.1, "It is gone after the first ten minutes."),
        when("pain_at_rest_or_night", 0.3, "It hurts at rest."),
        when("hop_pain", 0.3, "Hopping hurts."),
        Mark(
            rule=any_of("feels", "numb", "weak"),
            fit=1.5,
            meaning="The leg goes numb or weak.",
            source="mousigian2021",
        ),
        when("cycling_fine", 0.2, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor",),
    grade=Grade.C,
    source="mousigian2021",
    references=("ford2003", "gaunder2017"),
)
