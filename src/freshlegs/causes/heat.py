"""Warm and humid air, above all in the first warm week."""

from __future__ import annotations

from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    from_number,
    heart_rates,
    onsets,
    reliefs,
    when,
)
from freshlegs.causes.signs import changed, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

COOL_AIR = AnyOf(
    (
        Condition(finding="wbgt_c", at_most=14.99),
        Condition(finding="temperature_c", at_most=14),
    )
)
"""Below a wet-bulb globe temperature of 15 degC air slows nobody, however cold it was before."""

CAUSE = Cause(
    slug="heat",
    title="Heat",
    sentence="It was warmer or more humid than your body is used to.",
    mechanism="Blood goes to the skin, the heart beats faster and the muscle gets less.",
    lag="After 15 to 30 minutes, worst in the first hot week; the body adapts in 7 to 14 days.",
    strength=0.1189,
    unmeasured_prior=0.08,
    ramps=(
        Ramp(
            finding="wbgt_c",
            zero=15.0,
            one=20.0,
            high="The heat with its humidity was high.",
            low="The heat with its humidity was not high.",
            source="ely2007",
        ),
        Ramp(
            finding="heat_above_recent_c",
            zero=2.0,
            one=6.0,
            high="It was much warmer than in the two weeks before.",
            low="It was about as warm as in the weeks before.",
            source="elicited",
            unless=COOL_AIR,
        ),
        Ramp(
            finding="temperature_c",
            zero=19.0,
            one=25.0,
            high="It was warm.",
            low="It was not warm.",
            source="mantzios2022",
        ),
    ),
    signs=(
        lately("hot_weather", (8.0, 0.15), group="warmth"),
        yes(
            "first_hot_days",
            (15.0, 0.8),
            ("These are the first hot days.", "You have had hot days before."),
            group="warmth",
        ),
        changed("weather", 12.0),
        sign(COOL_AIR, (0.05, 1.0), "The air was cool.", group="warmth", source="ely2007"),
        sign(
            AllOf(
                (
                    Condition(finding="temperature_c", at_least=18),
                    Condition(finding="humidity_percent", at_least=70),
                )
            ),
            (2.0, 1.0),
            "It was warm and humid.",
            group="warmth",
        ),
    ),
    marks=(
        Mark(
            rule=Condition(finding="heart_rate_drift_bpm", at_least=8),
            fit=1.8,
            meaning="Your heart rate rose at the same pace.",
            source="sawka2007",
        ),
        began_with("weather", 5.0, from_number("temperature_c", 22), from_number("wbgt_c", 17.5)),
        *onsets(
            first_step=0.5,
            first_10_min=0.7,
            builds_early=2.5,
            builds_late=1.5,
            when_fast=0.7,
            after_run=0.3,
            all_day=0.6,
            next_days=0.1,
        ),
        *heart_rates(up=2.8, same=0.5, down=0.15),
        *reliefs(fluids=1.3, slowing_down=1.3, rest_days=0.3, sugar=0.4),
        *WHOLE_BODY,
        when("cool_run_normal", 7.0, "Runs in the cool are normal."),
        when("eases_after_warming_up", 0.2, "It is gone after the first ten minutes."),
        when("worse_with_heat", 2.0, "Warmth makes it worse."),
    ),
    interventions=("slow_in_heat", "heat_acclim", "fluid_plan"),
    plants=(Plant(changes=(("temperature_c", 34.0), ("humidity_percent", 75.0))),),
    grade=Grade.A,
    source="mantzios2022",
    references=("ely2007",),
)
