"""Too little to drink for the sweat lost."""

from __future__ import annotations

from freshlegs.causes.links import from_heat
from freshlegs.causes.marks import (
    COLD_SHORT_RUN,
    WHOLE_BODY,
    by_heart_rate,
    heart_rates,
    onsets,
    reliefs,
    when,
)
from freshlegs.causes.signs import lately
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="dehydration",
    title="Too little to drink",
    sentence="You lost more water than you drank.",
    mechanism="Less blood plasma: the heart beats faster for the same pace and the body warms up.",
    lag="After 40 to 90 minutes of running, sooner when it is warm; gone hours after drinking.",
    strength=0.1189,
    unmeasured_prior=0.05,
    ramps=(
        Ramp(
            finding="weight_change_in_run_percent",
            zero=-1.0,
            one=-2.0,
            high="You lost much weight over the run.",
            low="You lost little weight over the run.",
            source="sawka2007",
        ),
        Ramp(
            finding="drink_ml",
            zero=1800.0,
            one=1100.0,
            high="You drank little.",
            low="You drank enough.",
            source="elicited",
            from_own_usual=True,
        ),
        Ramp(
            finding="drank_little",
            zero=0.0,
            one=1.0,
            high="You drank less than your thirst asked for.",
            low="You drank to thirst.",
            source="sawka2007",
        ),
        Ramp(
            finding="dark_yellow_urine",
            zero=0.0,
            one=1.0,
            high="Your morning urine was dark yellow.",
            low="Your morning urine was light.",
            source="mcdermott2017",
        ),
        Ramp(
            finding="weight_against_week_percent",
            zero=-0.5,
            one=-1.0,
            most_dose=1.0,
            high="You weigh less today than in the week before.",
            low="You weigh about as much as in the week before.",
            source="elicited",
        ),
    ),
    signs=(lately("drank_little", (8.0, 0.4)),),
    links=(from_heat(2.5, makes="a lack of water"),),
    marks=(
        Mark(
            rule=Condition(finding="heart_rate_drift_bpm", at_least=8),
            fit=1.8,
            meaning="Your heart rate rose at the same pace.",
            source="sawka2007",
            group="drift",
        ),
        *onsets(
            first_step=0.4,
            first_10_min=0.5,
            builds_early=1.4,
            builds_late=2.2,
            when_fast=0.6,
            after_run=0.6,
            next_days=0.2,
        ),
        *heart_rates(up=2.5, same=0.6, down=0.2),
        *reliefs(fluids=8.0, sugar=0.5, rest_days=0.3, elevation=0.3),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="decoupling_percent", at_least=7),
            fit=1.8,
            meaning="Your heart rate drifted up at the same pace.",
            source="sawka2007",
            group="drift",
        ),
        Mark(
            rule=COLD_SHORT_RUN,
            fit=0.3,
            meaning="It was a short run in the cool.",
            source="elicited",
        ),
        Mark(
            rule=by_heart_rate(
                Condition(finding="resting_heart_rate_above_normal_bpm", at_least=3)
            ),
            fit=1.3,
            meaning="Your resting heart rate is up.",
            source="elicited",
        ),
        when("weight_gained_in_run", 0.05, "You gained weight over the run."),
        when("cool_run_normal", 0.6, "Runs in the cool are normal."),
    ),
    interventions=("fluid_plan",),
    plants=(
        Plant(changes=(("drink_ml", 500.0),), days_before=1),
        Plant(
            changes=(
                ("drink_ml", 250.0),
                ("heart_rate_shift_bpm", 6.0),
                ("resting_heart_rate_shift_bpm", 4.0),
            )
        ),
    ),
    grade=Grade.A,
    source="sawka2007",
    references=("mcdermott2017",),
    claims=("S018", "S110", "S127", "S164", "S166"),
)
