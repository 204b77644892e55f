"""Heavy on the same days of every cycle."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets, when
from freshlegs.causes.signs import any_of, sign, yes
from freshlegs.domain.cause import Cause, Grade, Plant
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="menstrual_cycle",
    title="Cycle days",
    sentence="Your legs may be heavy on certain days of your cycle.",
    mechanism=(
        "Fluid, cramps, sleep and loss of iron around the period; it differs much between women."
    ),
    lag="On the same days of each cycle, often just before and at the start of the period.",
    strength=0.036,
    prior=0.08,
    signs=(
        yes(
            "heavy_same_cycle_days",
            (8.0, 0.3),
            (
                "The legs are heavy on the same days of every cycle.",
                "They are not heavy on the same days of every cycle.",
            ),
            group="days",
        ),
        sign(
            AnyOf(
                (
                    Condition(finding="cycle_day", at_most=4),
                    Condition(finding="cycle_day", at_least=23),
                )
            ),
            (3.0, 0.4),
            (
                "It is just before or at the start of your period.",
                "It is not near the start of your period.",
            ),
            group="days",
            source="mcnulty2020",
        ),
        sign(
            any_of("periods", "menopause", "not_applicable", "absent_3_months"),
            (0.02, 1.0),
            "You have no periods.",
            group="periods",
        ),
        sign(any_of("sex", "male"), (0.005, 1.0), "You have no periods.", group="periods"),
    ),
    marks=(
        *onsets(first_step=1.2, builds_late=0.7, when_fast=0.6, all_day=1.6, next_days=0.6),
        *WHOLE_BODY,
        when("heavy_same_cycle_days", 6.0, "The legs are heavy on the same days of every cycle."),
    ),
    interventions=("easy_day", "iron_test_treat"),
    plants=tuple(Plant(changes=(("cycle_day", 27 - day),), days_before=day) for day in range(4)),
    grade=Grade.C,
    source="mcnulty2020",
)
