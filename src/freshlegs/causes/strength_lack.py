"""No strength work for months: a small, slow cause, felt late in long or hilly runs."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="strength_lack",
    title="Little strength work",
    sentence="You have done no strength work for months; that tells late in long runs, a little.",
    mechanism="Each stride costs more and the muscles tire sooner.",
    lag="Late in long or hilly runs, for months.",
    strength=0.0044,
    unmeasured_prior=0.4,
    ramps=(
        Ramp(
            finding="strength_sessions_56d",
            zero=4.0,
            one=0.0,
            high="You have done no strength work in eight weeks.",
            low="You do strength work.",
            source="blagrove2018",
        ),
    ),
    signs=(
        sign(
            Condition(finding="age_years", at_least=40),
            (1.3, 0.9),
            "Strength fades after forty.",
        ),
    ),
    marks=(
        Mark(
            rule=Condition(finding="calf_raises_count", at_most=20),
            fit=8.0,
            meaning="You manage few calf raises on one leg.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="calf_raises_count", at_least=20.01),
            fit=0.6,
            meaning="You manage many calf raises on one leg.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="phase", equals="end"),
            fit=2.0,
            meaning="It comes late in the run.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=8),
            fit=2.0,
            meaning="It has been so for months.",
            source="elicited",
        ),
        *onsets(first_step=0.3, builds_late=2.0, all_day=0.3, next_days=0.5),
        *WHOLE_BODY,
    ),
    interventions=("strength_2x",),
    plants=tuple(
        Plant(changes=(("leg_strength_sets_count", 0),), days_before=day) for day in range(57)
    ),
    grade=Grade.C,
    source="blagrove2018",
    references=("balsalobrefernandez2016", "llanoslagos2024"),
    claims=(
        "S025",
        "S026",
        "S028",
        "S029",
        "S030",
        "S032",
        "S059",
        "S060",
        "S061",
        "S062",
        "S069",
        "S070",
        "S071",
        "S072",
        "S084",
        "S094",
        "S095",
        "S151",
    ),
)
