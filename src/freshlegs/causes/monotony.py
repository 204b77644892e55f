"""Every day the same: no hard days, no easy days, never quite fresh."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, when
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="monotony",
    title="Days all alike",
    sentence="Your days are so alike that the legs never get a dip to recover in.",
    mechanism=(
        "The same medium load every day takes away the easy days and raises strain at the same "
        "distance."
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
        yes("days_all_alike", (20.0, 0.4), ("Your runs are much the same.", "Your runs differ.")),
    ),
    marks=(
        when("days_all_alike", 6.0, "Your runs are much the same."),
        *onsets(
            first_step=1.3,
            builds_late=0.6,
            when_fast=0.8,
            after_run=0.4,
            all_day=1.3,
            next_days=0.8,
        ),
        *heart_rates(up=0.5, same=1.3, down=1.2),
        *WHOLE_BODY,
    ),
    interventions=("easy_day", "rest_days"),
    plants=tuple(
        Plant(changes=(("run_km", 9.0), ("intensity", 0.82)), days_before=day)
        for day in range(1, 15)
    ),
    grade=Grade.C,
    source="foster1998",
)
