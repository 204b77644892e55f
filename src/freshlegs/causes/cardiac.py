"""The heart: pressure in the chest, stumbling beats, fainting or breath that fails."""

from __future__ import annotations

from freshlegs.causes.links import link
from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, reliefs, when
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf

CAUSE = Cause(
    slug="cardiac",
    title="The heart",
    sentence="The signs may come from the heart; that is settled before anything else.",
    mechanism="The heart cannot pump what the legs ask for.",
    lag="In the effort.",
    strength=0.2,
    prior=0.001,
    signs=(
        yes("family_heart_disease", (1.6, 0.9), "Heart disease runs in your family."),
        yes(
            "chest_pain",
            (80.0, 0.6),
            ("Your chest hurts or presses when you run.", "Your chest does not hurt."),
            group="chest",
        ),
        sign(
            any_of("fainted", "during_effort"),
            (80.0, 0.9),
            "You fainted in the run.",
            group="chest",
        ),
        yes(
            "palpitations",
            (30.0, 0.7),
            ("Your heart races or stumbles.", "Your heart does not race or stumble."),
            group="beat",
        ),
        yes(
            "heart_rate_jumps",
            (28.0, 0.8),
            ("Your heart rate jumps or drops suddenly.", "Your heart rate does not jump or drop."),
            group="beat",
        ),
        sign(
            any_of("breathless_out_of_proportion", "persists", "settles_on_stopping"),
            (8.0, 0.7),
            (
                "You are breathless out of proportion.",
                "You are no more breathless than the pace explains.",
            ),
            group="breath",
        ),
        yes(
            "breathless_at_rest",
            (6.0, 0.8),
            ("You are breathless at rest or on light effort.", "You breathe easily at rest."),
            group="breath",
        ),
        sign(any_of("conditions", "heart_disease"), (8.0, 0.9), "You have a heart disease."),
        yes(
            "family_sudden_death",
            (3.0, 0.9),
            "There was a sudden death in the family.",
        ),
    ),
    links=(
        link(
            "illness",
            AnyOf((is_true("recent_virus"), is_true("after_infection"))),
            (2.5, "You had an infection lately, which can reach the heart."),
            group="infection",
        ),
    ),
    marks=(
        *onsets(
            first_step=0.7,
            builds_early=1.4,
            builds_late=1.0,
            when_fast=1.5,
            after_run=0.3,
            all_day=0.8,
            next_days=0.3,
        ),
        *heart_rates(up=1.5, same=0.8, down=0.9),
        *reliefs(slowing_down=1.6, stop_within_10_min=1.5, sugar=0.2, elevation=0.3),
        *WHOLE_BODY,
        when("cycling_fine", 0.4, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="thompson2007",
    references=("esc2020",),
)
