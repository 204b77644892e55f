"""Muscle that breaks down after far too much: dark urine, great weakness."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="rhabdo",
    title="Muscle breakdown",
    sentence="Dark urine with severe muscle pain can be muscle breakdown.",
    mechanism="Muscle cells burst and what was in them harms the kidneys.",
    strength=0.9,
    prior=0.00001,
    signs=(
        yes(
            "dark_urine",
            (1000.0, 0.05),
            ("Your urine is like tea or cola.", "Your urine is of its normal colour."),
        ),
        yes(
            "muscle_pain_severe",
            (60.0, 0.2),
            (
                "Severe pain, swelling or weakness after hard exercise.",
                "No severe pain, swelling or weakness after exercise.",
            ),
        ),
        sign(
            AnyOf(
                (
                    is_true("new_exercise"),
                    is_true("race_4d"),
                    Condition(finding="soreness", at_least=8),
                )
            ),
            (4.0, 0.8),
            (
                "There was a race or something very hard or new.",
                "There was no race and nothing very hard or new.",
            ),
            source="niosh",
        ),
        sign(
            AnyOf((any_of("medicines", "statin"), any_of("conditions", "sickle_cell_trait"))),
            (3.0, 1.0),
            "A medicine or condition raises the risk.",
        ),
        sign(
            Condition(finding="temperature_c", at_least=26),
            (2.0, 1.0),
            "It was hot.",
            source="niosh",
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
        when("dark_urine", 5.0, "Your urine is like tea or cola."),
        when("muscle_pain_severe", 4.0, "Severe pain, swelling or weakness after hard exercise."),
        when("general_weakness", 2.0, "The whole body is weak."),
        when("since_childhood", 0.3, "You have always had it."),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="niosh",
)
