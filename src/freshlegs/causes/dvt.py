"""A clot in a leg vein: one leg, swollen, there at rest as well."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf

CAUSE = Cause(
    slug="dvt",
    title="A clot in a leg vein",
    sentence="A swollen or sore calf in one leg can be a clot.",
    mechanism="Blood clots in a deep vein and dams up the leg.",
    lag="Within days, and it stays at rest.",
    strength=0.5,
    prior=0.00005,
    signs=(
        yes(
            "one_side_swelling",
            (900.0, 0.3),
            ("One calf or leg is swollen or warm.", "Neither leg is swollen or warm."),
        ),
        sign(any_of("leg_colour", "bluish", "red"), (4.0, 0.9), "The leg is bluish or red."),
        yes(
            "calf_pain_unexplained",
            (15.0, 0.4),
            ("The calf hurts without an injury.", "No calf hurts without a reason."),
        ),
        yes(
            "pain_at_rest_or_night",
            (3.0, 0.7),
            ("It hurts at rest too.", "It does not hurt at rest."),
        ),
        sign(
            any_of(
                "clot_risk",
                "travel_over_4_h",
                "pill_or_hrt",
                "surgery_or_cast",
                "cancer",
                "family_clot",
                "pregnancy",
                "clot_before",
            ),
            (8.0, 0.5),
            (
                "Something raises the risk of a clot.",
                "Nothing that you named raises the risk of a clot.",
            ),
            source="hull2015",
        ),
        sign(
            AnyOf((is_true("pleuritic_pain"), is_true("coughing_blood"))),
            (6.0, 0.9),
            "Breathing in hurts, or there is blood in what you cough up.",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.2,
            builds_early=0.5,
            builds_late=0.5,
            when_fast=0.3,
            after_run=0.8,
            all_day=4.0,
        ),
        *reliefs(
            stop_within_10_min=0.1,
            stop_15_to_30_min=0.2,
            sitting_or_bending=0.3,
            nothing=2.0,
            elevation=1.3,
            sugar=0.05,
            fluids=0.05,
            rest_days=0.6,
        ),
        *places(calf=2.5, whole_leg=1.8, back_thigh=0.8, shin=0.4, foot=0.8, tendon=0.1),
        *sides(one=5.0, both=0.1),
        when("eases_after_warming_up", 0.3, "It eases as you warm up."),
        when("sudden_onset", 0.6, "It began with a pull or twist."),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="hull2015",
    references=(
        "theiss2011",
        "wells2003",
    ),
)
