"""Running above the pace that you can hold: heavy now, gone soon after."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets, reliefs, when
from freshlegs.causes.signs import lately
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="acute_high_intensity",
    title="Pace above what you can hold",
    sentence="You ran faster than the pace your legs can hold, and they filled up while you did.",
    mechanism=(
        "Phosphate and potassium gather in the working muscle and its calcium release falls; "
        "lactate only goes with it."
    ),
    lag="Within minutes at the pace, and gone minutes to an hour after stopping.",
    strength=0.2629,
    unmeasured_prior=0.12,
    ramps=(
        Ramp(
            finding="above_critical_speed_min",
            zero=1.0,
            one=6.0,
            high="You ran for minutes above the pace you can hold.",
            low="You hardly ran above the pace you can hold.",
            source="allen2008",
        ),
    ),
    signs=(lately("hard_session", (2.0, 0.5)),),
    marks=(
        *onsets(
            first_step=0.1,
            first_10_min=0.5,
            builds_early=1.0,
            builds_late=0.6,
            when_fast=7.0,
            after_run=0.05,
            all_day=0.03,
            next_days=0.03,
        ),
        *reliefs(
            slowing_down=5.0,
            stop_within_10_min=3.0,
            stop_15_to_30_min=1.2,
            rest_days=0.2,
            nothing=0.1,
        ),
        *WHOLE_BODY,
        when("last_repetition", 4.0, "It was the end of a hard effort."),
        when("heavy_when_standing", 0.2, "The legs are heavy when you stand."),
        Mark(
            rule=Condition(finding="phase", equals="rest"),
            fit=0.05,
            meaning="The legs are heavy on a rest day.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="phase", equals="start"),
            fit=0.2,
            meaning="They were heavy at the start.",
            source="elicited",
        ),
    ),
    interventions=("pacing_cs", "easy_day", "run_walk"),
    plants=(Plant(changes=(("intensity", 1.06), ("repetitions_count", 8))),),
    grade=Grade.A,
    source="allen2008",
    references=("westerblad2002", "smyth2020"),
    claims=("S092", "S168"),
)
