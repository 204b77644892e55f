"""Sprints or a lot of climbing in the last three days."""

from __future__ import annotations

from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    from_number,
    heart_rates,
    onsets,
    places,
    reliefs,
)
from freshlegs.causes.signs import changed, lately, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="hills_sprints",
    title="Recent hills or sprints",
    sentence="You climbed or sprinted far more than usual in the last three days.",
    mechanism=(
        "Climbing and sprinting use the fast fibres hard; they stay tired for one to three days."
    ),
    lag="A burn in the session that clears in minutes; tired muscles one to three days later.",
    strength=0.1189,
    unmeasured_prior=0.1,
    ramps=(
        Ramp(
            finding="climb_above_normal",
            zero=1.3,
            one=2.5,
            high="You climbed much more than usual.",
            low="You climbed no more than usual.",
            source="elicited",
        ),
        Ramp(
            finding="sprint_3d_s",
            zero=15.0,
            one=45.0,
            high="You sprinted in the last three days.",
            low="You hardly sprinted.",
            source="elicited",
        ),
    ),
    signs=(
        lately("hills", (6.0, 0.4), group="hills"),
        sign(
            Condition(finding="descent_above_normal", at_least=2),
            (1.8, 0.9),
            "You ran downhill far more than usual.",
            group="hills",
        ),
        changed("hills", 25.0),
        sign(
            Condition(finding="climb_3d_m", at_least=600),
            (4.0, 0.8),
            (
                "You climbed a lot in the last three days.",
                "You did not climb much in the last three days.",
            ),
            group="hills",
        ),
    ),
    marks=(
        began_with(
            "hills", 6.0, from_number("climb_above_normal", 2), from_number("sprint_3d_s", 30)
        ),
        *onsets(first_step=1.4, builds_late=0.6, when_fast=1.3, after_run=1.2, next_days=2.0),
        *heart_rates(up=0.8, same=1.2, down=1.0),
        *places(calf=1.6, buttock=1.8, back_thigh=1.8, front_thigh=1.1, shin=0.5, foot=0.4),
        *reliefs(rest_days=1.6, sugar=0.4, elevation=0.6),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="soreness", at_least=3),
            fit=1.4,
            meaning="The muscles are sore to the touch.",
            source="elicited",
        ),
    ),
    interventions=("easy_day", "rest_days", "icing"),
    plants=(Plant(changes=(("climb_m_per_km", 55.0), ("sprint_s", 120.0)), days_before=1),),
    grade=Grade.B,
    source="bontemps2020",
    claims=("S067", "S068", "S174", "S179"),
)
