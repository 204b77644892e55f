"""Muscle that breaks down after far too much: dark urine, great weakness."""

from __future__ import annotations

from freshlegs.causes.links import link
from freshlegs.causes.marks import WHOLE_BODY, onsets, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="rhabdo",
    title="Muscle breakdown",
    sentence="Dark urine with severe muscle pain can be muscle breakdown.",
    mechanism="Muscle cells burst and what was in them harms the kidneys.",
    lag="One to three days after unusually hard exercise.",
    strength=0.9,
    prior=0.00001,
    signs=(
        yes(
            "creatine_kinase_high",
            (10.0, 0.2),
            ("Your creatine kinase is far above normal.", "Your creatine kinase is not raised."),
        ),
        yes(
            "dark_urine",
            (3000.0, 0.5),
            ("Your urine is like tea or cola.", "Your urine is of its normal colour."),
        ),
        yes(
            "muscle_pain_severe",
            (170.0, 0.2),
            (
                "Severe pain, swelling or weakness after hard exercise.",
                "No severe pain, swelling or weakness after exercise.",
            ),
            group="muscle",
        ),
        sign(
            AllOf((Condition(finding="soreness", at_least=8), is_true("both_legs_weak"))),
            (170.0, 1.0),
            "The muscles are very sore, and weak.",
            group="muscle",
            source="niosh",
        ),
        sign(
            AllOf(
                (
                    is_true("muscle_pain_severe"),
                    AnyOf((is_true("both_legs_weak"), is_true("general_weakness"))),
                )
            ),
            (10000.0, 1.0),
            "Severe pain or swelling after hard exercise, and the muscles are weak.",
            group="muscle",
            source="niosh",
        ),
        sign(
            AnyOf((is_true("new_exercise"), is_true("race_4d"))),
            (4.0, 0.8),
            (
                "There was a race or something very hard or new.",
                "There was no race and nothing very hard or new.",
            ),
            source="niosh",
        ),
        sign(
            any_of("conditions", "sickle_cell_trait"),
            (3.0, 1.0),
            "The sickle-cell trait raises the risk.",
            group="risk",
        ),
    ),
    links=(
        link(
            "medication",
            any_of("medicines", "statin"),
            (3.0, "You take a statin, which makes muscle breakdown more likely."),
            group="risk",
        ),
        link(
            "heat",
            Condition(finding="temperature_c", at_least=26),
            (2.0, "It was hot, which makes muscle breakdown more likely."),
            group="heat",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.2,
            builds_early=0.4,
            builds_late=0.5,
            when_fast=0.2,
            after_run=1.8,
            all_day=2.5,
            next_days=2.5,
        ),
        *WHOLE_BODY,
        when("since_childhood", 0.3, "You have always had it."),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="niosh",
    references=("nye2021",),
)
