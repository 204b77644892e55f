"""A bone that is about to crack: one spot, worse with every run."""

from __future__ import annotations

from freshlegs.causes.links import from_low_energy, to_injury
from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, is_true, sign, weeks, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="bone_stress_injury",
    title="Bone stress",
    sentence="A bone may be overloaded to the point of a crack.",
    mechanism=(
        "Small damage gathers faster than the bone repairs it, sooner when you eat too little."
    ),
    lag="Worse with each run over weeks, in the end at rest and at night.",
    strength=0.1,
    prior=0.003,
    signs=(
        yes(
            "worse_each_run",
            (6.0, 0.6),
            ("It gets worse with every run.", "It does not get worse from run to run."),
        ),
        sign(
            AnyOf((is_true("stress_fracture_before"), any_of("conditions", "osteoporosis"))),
            (3.0, 1.0),
            "You had a stress fracture before, or your bones are thin.",
        ),
        weeks(2, (1.3, 0.9)),
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
        sign(
            AnyOf((is_true("groin_pain"), is_true("focal_bone_pain"))),
            (50.0, 0.15),
            ("One spot of bone or the deep groin hurts.", "No spot of bone hurts, nor the groin."),
            source="robertson2017",
        ),
        yes(
            "hop_pain",
            (20.0, 0.4),
            ("Hopping hurts.", "Hopping does not hurt."),
            group="load",
        ),
        yes("limp", (4.0, 0.7), ("You limp.", "You do not limp."), group="load"),
        yes(
            "pain_at_rest_or_night",
            (6.5, 0.7),
            ("It hurts at rest or at night.", "It does not hurt at rest or at night."),
        ),
        sign(
            any_of("periods", "absent_3_months"),
            (4.0, 0.9),
            "Your periods have stopped.",
            group="energy",
            source="mountjoy2023",
        ),
        sign(
            Condition(finding="body_mass_index", at_most=18.5),
            (2.0, 1.0),
            "Your body mass index is low.",
            group="energy",
        ),
        sign(
            Condition(finding="load_7d_z", at_least=1),
            (1.8, 0.9),
            "Your load went up.",
            group="rise",
        ),
    ),
    links=(
        from_low_energy(2.5, makes="bone stress"),
        *to_injury("bone stress"),
    ),
    marks=(
        *onsets(
            first_step=1.2,
            builds_early=1.4,
            builds_late=1.2,
            after_run=1.2,
            when_fast=0.6,
            all_day=1.4,
        ),
        *places(
            groin=6.0,
            shin=2.5,
            foot=2.5,
            hip=3.0,
            calf=0.2,
            back_thigh=0.4,
            front_thigh=1.0,
            tendon=0.1,
        ),
        *sides(one=4.0, both=0.2, shifted=1.5),
        *reliefs(
            stop_within_10_min=0.3,
            sugar=0.05,
            fluids=0.05,
            sitting_or_bending=0.3,
            rest_days=1.5,
            elevation=0.2,
        ),
        when("eases_after_warming_up", 0.2, "It eases as you warm up."),
        when("shin_pain_spread", 0.4, "The inner edge of the shin hurts over a stretch."),
        when("cycling_fine", 1.4, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor", "eat_enough"),
    grade=Grade.B,
    source="robertson2017",
    claims=("S079",),
)
