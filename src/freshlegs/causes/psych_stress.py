"""Stress, a tired head or low mood makes the legs feel heavy."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, heart_rates, onsets, when
from freshlegs.causes.signs import changed
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="psych_stress",
    title="Stress or a tired head",
    sentence=(
        "Stress or low mood makes the same pace feel harder; the body itself may be quite well."
    ),
    mechanism="A tired or worried mind rates effort higher and slows the recovery of muscle.",
    strength=0.0453,
    unmeasured_prior=0.12,
    carry_over=0.3,
    ramps=(
        Ramp(
            finding="stress",
            zero=5.0,
            one=7.0,
            high="You are very stressed.",
            low="You are not very stressed.",
            source="stultskolehmainen2012",
            from_own_usual=True,
        ),
        Ramp(
            finding="stress_above_normal",
            zero=0.5,
            one=2.0,
            high="You are more stressed than usual.",
            low="You are no more stressed than usual.",
            source="stultskolehmainen2012",
        ),
        Ramp(
            finding="mood",
            zero=6.0,
            one=4.0,
            high="Your mood is low.",
            low="Your mood is good.",
            source="elicited",
        ),
        Ramp(
            finding="motivation",
            zero=6.0,
            one=3.0,
            high="You hardly feel like running.",
            low="You feel like running.",
            source="elicited",
        ),
    ),
    signs=(changed("stress", 8.0),),
    marks=(
        began_with("stress", 6.0),
        *onsets(
            first_step=1.6,
            builds_late=0.6,
            when_fast=0.6,
            after_run=0.3,
            all_day=1.4,
            next_days=0.5,
        ),
        *heart_rates(up=0.6, same=1.4, down=0.9),
        *WHOLE_BODY,
        when("feels_like_in_races", 6.0, "It goes away in races or in company."),
        Mark(
            rule=Condition(finding="soreness", at_least=4),
            fit=0.5,
            meaning="The muscles are sore to the touch.",
            source="elicited",
        ),
    ),
    interventions=("group_coach", "easy_day", "sleep_extension"),
    plants=tuple(
        Plant(changes=(("stress", 10.0), ("mood", 2.0), ("motivation", 1.0)), days_before=day)
        for day in range(6)
    ),
    grade=Grade.B,
    source="stultskolehmainen2012",
)
