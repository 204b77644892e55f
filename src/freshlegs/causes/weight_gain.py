"""More weight to carry than three months ago."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, from_number, heart_rates, onsets, when
from freshlegs.causes.signs import changed
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="weight_gain",
    title="More weight to carry",
    sentence="You weigh more than three months ago, and hills show it first.",
    mechanism="Every stride lifts more, and the same fitness is shared by more kilograms.",
    lag="Over weeks to months, most on hills.",
    strength=0.0269,
    unmeasured_prior=0.06,
    ramps=(
        Ramp(
            finding="weight_change_90d_percent",
            zero=1.0,
            one=3.0,
            high="You have gained weight in three months.",
            low="Your weight is as it was.",
            source="cureton1978",
        ),
        Ramp(
            finding="weight_change_90d_kg",
            zero=0.7,
            one=2.1,
            high="You have gained weight in three months.",
            low="Your weight is as it was.",
            source="elicited",
        ),
    ),
    signs=(changed("weight", 25.0),),
    marks=(
        began_with(
            "weight",
            10.0,
            from_number("weight_change_90d_percent", 2),
            from_number("weight_change_90d_kg", 1.5),
        ),
        *onsets(first_step=1.2, builds_early=1.2, after_run=0.5, all_day=0.7, next_days=0.4),
        *heart_rates(up=1.3, same=1.0, down=0.4),
        *WHOLE_BODY,
        when("uphill_sooner", 1.8, "It comes sooner uphill."),
    ),
    interventions=("weight_plan",),
    plants=tuple(Plant(changes=(("weight_shift_kg", 7.0),), days_before=day) for day in range(14)),
    grade=Grade.B,
    source="cureton1978",
    claims=(
        "S047",
        "S048",
        "S049",
        "S050",
        "S080",
        "S081",
        "S084",
        "S090",
        "S109",
        "S145",
        "S194",
        "S195",
    ),
)
