"""Long steps at a low cadence: more braking in every step."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="overstride_low_cadence",
    title="Steps too long",
    sentence="Your cadence is below your usual at this speed, so each step brakes more.",
    mechanism="A foot far in front of the body brakes, and knee and hip take up the energy.",
    lag="All the time, or more late in the run.",
    strength=0.0088,
    unmeasured_prior=0.15,
    ramps=(
        Ramp(
            finding="cadence_below_normal_percent",
            zero=2.0,
            one=5.0,
            high="Your cadence is well below your usual at this speed.",
            low="Your cadence is as usual at this speed.",
            source="heiderscheit2011",
        ),
    ),
    signs=(
        yes(
            "lands_far_in_front",
            (8.0, 0.5),
            ("Your foot lands far in front of you.", "Your foot lands below you."),
            group="steps",
        ),
    ),
    marks=(
        Mark(
            rule=Condition(finding="cadence_spm", at_most=155),
            fit=12.0,
            meaning="You take few steps a minute.",
            source="heiderscheit2011",
            group="steps",
        ),
        *onsets(builds_late=1.5, after_run=0.5, all_day=0.2, next_days=0.5),
        *WHOLE_BODY,
    ),
    interventions=("cadence",),
    plants=(Plant(changes=(("cadence_shift_spm", -18.0),)),),
    grade=Grade.B,
    source="heiderscheit2011",
    references=("lieberman2015", "vanhooren2024"),
    claims=("S039", "S106", "S129"),
)
