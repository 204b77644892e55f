"""Too much water in a very long run thins the blood's sodium: dangerous."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="hyponatraemia",
    title="Too much water in a long event",
    sentence=(
        "You may have drunk more than you lost in a long event; too little sodium is dangerous."
    ),
    mechanism="Water gained thins the sodium in the blood and cells swell.",
    lag="Late in a long event, or up to a day after it.",
    strength=0.5,
    prior=0.00005,
    signs=(
        sign(
            any_of("sex", "female"),
            (1.5, 0.8),
            ("It is seen more often in women.", "It is seen less often in men."),
            group="size",
        ),
        sign(
            Condition(finding="body_mass_kg", at_most=55),
            (1.5, 1.0),
            "A small body needs less water to be diluted.",
            group="size",
        ),
        sign(
            AnyOf(
                (
                    is_true("weight_gained_in_run"),
                    Condition(finding="weight_change_in_run_percent", at_least=0.1),
                )
            ),
            (120.0, 0.1),
            ("You gained weight over the run.", "You did not gain weight over the run."),
            source="hewbutler2015",
        ),
        yes(
            "drank_beyond_thirst",
            (10.0, 0.2),
            ("You drank beyond thirst.", "You did not drink beyond thirst."),
            group="drunk",
        ),
        sign(
            Condition(finding="drink_in_run_l_per_h", at_least=1),
            (5.0, 0.5),
            ("You drank a litre an hour or more.", "You drank less than a litre an hour."),
            group="drunk",
        ),
        sign(
            AnyOf(
                (is_true("run_over_4_h"), Condition(finding="run_today_min", at_least=240)),
            ),
            (10.0, 0.3),
            ("You were out for more than four hours.", "You were out for less than four hours."),
        ),
        sign(
            AnyOf(
                (
                    is_true("confusion"),
                    is_true("vomiting"),
                    is_true("seizure"),
                    is_true("headache"),
                    is_true("puffy_hands"),
                )
            ),
            (30.0, 0.3),
            (
                "Headache, vomiting, puffy hands or confusion.",
                "No headache, vomiting, puffy hands or confusion.",
            ),
            source="rosner2019",
        ),
        sign(any_of("medicines", "painkillers_nsaid"), (2.0, 1.0), "You took painkillers."),
    ),
    marks=(
        *onsets(
            first_step=0.1,
            first_10_min=0.1,
            builds_early=0.3,
            builds_late=3.0,
            when_fast=0.2,
            after_run=2.0,
        ),
        *WHOLE_BODY,
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="hewbutler2015",
    references=("rosner2019", "miller2015"),
    claims=("S166",),
)
