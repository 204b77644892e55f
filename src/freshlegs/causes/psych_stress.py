"""Stress, a tired head or low mood makes the legs feel heavy."""

from __future__ import annotations

from freshlegs.causes.links import from_short_sleep
from freshlegs.causes.marks import WHOLE_BODY, began_with, from_number, heart_rates, onsets, when
from freshlegs.causes.signs import any_of, changed, is_true, lately, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="psych_stress",
    title="Stress or a tired head",
    sentence=(
        "Stress or low mood makes the same pace feel harder; the body itself may be quite well."
    ),
    mechanism="A tired or worried mind rates effort higher and slows the recovery of muscle.",
    lag="From the first step, often better once you are distracted; days to weeks.",
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
        Ramp(
            finding="low_mood_most_days",
            zero=0.0,
            one=0.5,
            high="Your mood has been low on most days for weeks.",
            low="Your mood is not low on most days.",
            source="elicited",
        ),
        Ramp(
            finding="stress_high_days_7d",
            zero=2.0,
            one=5.0,
            high="You have had high stress on most days of the week.",
            low="You have had few days of high stress this week.",
            source="elicited",
        ),
    ),
    signs=(
        lately("stress", (8.0, 0.3)),
        changed("stress", 25.0),
        sign(
            is_true("long_mental_work"),
            (16.0, 0.9),
            "You did hours of head work before the run.",
            source="marcora2009",
        ),
        sign(any_of("conditions", "depression"), (3.0, 1.0), "Low mood makes all feel heavier."),
    ),
    links=(from_short_sleep(1.5, makes="a tired head"),),
    marks=(
        began_with(
            "stress",
            6.0,
            from_number("stress", 6),
            from_number("stress_above_normal", 1.25),
        ),
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
        Mark(
            rule=Condition(finding="effort_vs_usual", at_least=1),
            fit=1.5,
            meaning="Your easy pace feels harder than usual.",
            source="stultskolehmainen2012",
        ),
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
    references=(
        "oswald2020",
        "marcora2009",
    ),
    claims=("S083", "S171"),
)
