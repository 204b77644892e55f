"""The first minutes too fast for cold muscles; then it is gone."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets, reliefs, when
from freshlegs.causes.signs import lately, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="no_warmup",
    title="Too little warm-up",
    sentence=(
        "You went from standing to full pace; cold muscles protest for ten minutes and then run "
        "well."
    ),
    mechanism=(
        "Oxygen uptake is slow to rise in cold muscle, so the first minutes are run on credit."
    ),
    lag="The first 5 to 15 minutes only.",
    strength=0.0178,
    unmeasured_prior=0.4,
    ramps=(
        Ramp(
            finding="warm_up_min",
            zero=8.0,
            one=2.0,
            high="You hardly warmed up.",
            low="You warmed up.",
            source="fradkin2010",
        ),
        Ramp(
            finding="first_10_min_speed_ratio",
            zero=0.93,
            one=1.0,
            high="Your first ten minutes were as fast as the rest.",
            low="You started slowly.",
            source="elicited",
        ),
    ),
    signs=(
        lately("no_warm_up", (2.5, 0.3)),
        yes(
            "warms_up_usually",
            (0.6, 1.5),
            ("You usually warm up or start slowly.", "You seldom warm up."),
        ),
        yes("early_morning_run", (2.0, 0.9), "It was a run soon after getting up."),
    ),
    marks=(
        *onsets(
            first_step=2.0,
            first_10_min=5.0,
            builds_early=0.1,
            builds_late=0.03,
            when_fast=0.3,
            after_run=0.03,
            all_day=0.03,
            next_days=0.03,
        ),
        *WHOLE_BODY,
        when("eases_after_warming_up", 9.0, "It is gone after the first ten minutes or so."),
        Mark(
            rule=Condition(finding="eases_after_warming_up", equals=False),
            fit=0.05,
            meaning="It does not go away as you warm up.",
            source="elicited",
        ),
        when("evening_run_normal", 2.0, "Runs later in the day are normal."),
        Mark(
            rule=Condition(finding="temperature_c", at_most=5),
            fit=1.7,
            meaning="It was cold.",
            source="elicited",
        ),
        when("since_childhood", 0.2, "You have always had it."),
        when("shin_pain_spread", 0.2, "The edge of the shin hurts."),
        when("tendon_morning_stiffness", 0.2, "A tendon is stiff in the morning."),
        *reliefs(slowing_down=1.5, sugar=0.3, rest_days=0.3),
    ),
    interventions=("warmup",),
    plants=(Plant(changes=(("warm_up_min", 0.0), ("onset_min", 3.0), ("temperature_c", 2.0))),),
    grade=Grade.C,
    source="konrad2021",
    references=("warneke2025", "fradkin2010"),
    claims=("S135", "S136", "S137", "S138", "S139", "S140", "S141", "S142", "S143", "S144", "S189"),
)
