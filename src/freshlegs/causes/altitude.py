"""Running much higher up than usual: less oxygen."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, from_number, heart_rates, onsets, when
from freshlegs.causes.signs import changed
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="altitude",
    title="Altitude",
    sentence="You are running far higher up than usual.",
    mechanism="Thin air carries less oxygen to the muscle.",
    lag="In the first days to three weeks higher up.",
    strength=0.3,
    unmeasured_prior=0.005,
    ramps=(
        Ramp(
            finding="altitude_above_normal_m",
            zero=300.0,
            one=900.0,
            high="You ran far higher up than usual.",
            low="You ran at your usual height.",
            source="wehrlin2006",
        ),
    ),
    signs=(changed("altitude", 200.0),),
    marks=(
        Mark(
            rule=Condition(finding="days_at_altitude", at_least=22),
            fit=0.4,
            meaning="You have been up there for more than three weeks.",
            source="elicited",
        ),
        began_with("altitude", 8.0, from_number("altitude_above_normal_m", 600)),
        *onsets(
            first_step=1.2,
            builds_early=1.4,
            when_fast=1.4,
            after_run=0.3,
            all_day=0.7,
            next_days=0.4,
        ),
        *heart_rates(up=2.2, same=0.7, down=0.3),
        *WHOLE_BODY,
        when("breathless", 2.0, "You are breathless for the pace."),
    ),
    interventions=("easy_day", "rest_days"),
    plants=tuple(Plant(changes=(("altitude_m", 2400.0),), days_before=day) for day in range(2)),
    grade=Grade.A,
    source="wehrlin2006",
)
