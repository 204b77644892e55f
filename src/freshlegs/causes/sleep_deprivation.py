"""Too little sleep: the same pace feels harder although the heart is calm."""

from __future__ import annotations

from freshlegs.causes.links import from_stress, link
from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    from_number,
    heart_rates,
    onsets,
    reliefs,
    up_to,
    when,
)
from freshlegs.causes.signs import SAID, changed, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="sleep_deprivation",
    title="Too little sleep",
    sentence="You have slept too little; the same pace feels harder although the body could do it.",
    mechanism="Effort feels greater, and refuelling and mood suffer.",
    lag="On the same day from the first step; one to three good nights mend it.",
    strength=0.069,
    unmeasured_prior=0.15,
    carry_over=0.3,
    ramps=(
        Ramp(
            finding="sleep_h",
            zero=7.5,
            one=6.0,
            high="You slept little last night.",
            low="You slept enough last night.",
            source="craven2022",
            from_own_usual=True,
        ),
        Ramp(
            finding="sleep_debt_7d_h",
            zero=2.0,
            one=6.0,
            high="You are hours short of sleep over the week.",
            low="You are not short of sleep over the week.",
            source="craven2022",
        ),
        Ramp(
            finding="insomnia",
            zero=0.0,
            one=1.5,
            high="You lay awake.",
            low="You did not lie awake.",
            source="elicited",
        ),
    ),
    signs=(
        lately("slept_badly", (8.0, 0.3)),
        yes("night_shift_or_jet_lag", (10.0, 0.9), "You worked at night or changed time zones."),
        changed("sleep", 25.0),
        sign(
            Condition(finding="sleep_quality", at_most=3),
            (2.0, 0.9),
            "You slept badly.",
            group=SAID,
        ),
        yes(
            "drowsy_by_day",
            (6.0, 0.7),
            ("You get sleepy by day.", "You are wide awake by day."),
        ),
    ),
    links=(
        from_stress(1.5, makes="poor sleep"),
        link(
            "intensity_excess",
            Condition(finding="hours_since_hard_h", at_most=24),
            (1.3, "You ran hard the day before, which makes poor sleep more likely."),
            group="load",
        ),
    ),
    marks=(
        began_with("sleep", 6.0, up_to("sleep_h", 6.75), from_number("sleep_debt_7d_h", 4)),
        *onsets(
            first_step=1.8,
            builds_early=0.8,
            builds_late=0.6,
            when_fast=0.6,
            after_run=0.3,
            all_day=1.6,
            next_days=0.5,
        ),
        *heart_rates(up=0.6, same=1.4, down=0.9),
        *reliefs(stop_within_10_min=0.3, sugar=0.7, rest_days=1.3, elevation=0.3),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="effort_vs_usual", at_least=1),
            fit=1.5,
            meaning="Your easy pace feels harder than usual.",
            source="craven2022",
        ),
        Mark(
            rule=Condition(finding="soreness", at_least=4),
            fit=0.6,
            meaning="The muscles are sore to the touch.",
            source="elicited",
        ),
        when("cycling_fine", 0.7, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("sleep_extension", "easy_day", "caffeine"),
    plants=(
        Plant(changes=(("sleep_h", 4.0),), days_before=2),
        Plant(changes=(("sleep_h", 3.5),), days_before=1),
        Plant(changes=(("sleep_h", 3.2),)),
    ),
    grade=Grade.A,
    source="craven2022",
    references=("roberts2019",),
    claims=("S082", "S125"),
)
