"""Every day the same: no hard days, no easy days, never quite fresh."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, when
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="monotony",
    title="Days all alike",
    sentence="Your days are so alike that the legs never get a dip to recover in.",
    mechanism=(
        "The same medium load every day takes away the easy days and raises strain at the same "
        "distance."
    ),
    lag=(
        "It comes on over two to six weeks and goes one to three weeks after easy and hard "
        "days differ again."
    ),
    strength=0.0269,
    unmeasured_prior=0.1,
    ramps=(
        Ramp(
            finding="monotony",
            zero=1.5,
            one=2.0,
            high="Your days are much alike in load.",
            low="Your week has hard and easy days.",
            source="foster1998",
        ),
    ),
    signs=(
        yes("days_all_alike", (8.0, 0.4), ("Your runs are much the same.", "Your runs differ.")),
    ),
    marks=(
        Mark(
            rule=Condition(finding="monotony_14d", at_least=2),
            fit=2.0,
            meaning="Your days have been much alike for two weeks or more.",
            source="foster1998",
            group="alike",
        ),
        when("days_all_alike", 6.0, "Your runs are much the same.", group="alike"),
        *onsets(
            first_step=1.3,
            builds_late=0.6,
            when_fast=0.8,
            after_run=0.4,
            all_day=1.3,
            next_days=0.8,
        ),
        *heart_rates(up=0.5, same=1.3, down=1.2),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=2, at_most=8),
            fit=2.0,
            meaning="It came on over some weeks.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="load_7d_z", at_least=-0.5, at_most=0.5),
            fit=1.5,
            meaning="Your load of the last week is as usual.",
            source="elicited",
        ),
        *WHOLE_BODY,
    ),
    interventions=("easy_day", "vary_days", "rest_days"),
    plants=tuple(
        Plant(changes=(("run_km", 9.0), ("intensity", 0.82)), days_before=day)
        for day in range(1, 15)
    ),
    grade=Grade.C,
    source="foster1998",
    references=("foster2001",),
    claims=("S005",),
)
