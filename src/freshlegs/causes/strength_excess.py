"""Heavy leg exercises in the last three days."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, from_number, heart_rates, onsets, places
from freshlegs.causes.signs import BEYOND_SORENESS, any_of, changed, is_true, lately, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="strength_excess",
    title="Leg strength session",
    sentence="Your legs are still working off the strength session of the last days.",
    mechanism=(
        "Small muscle damage and slow fatigue make each stride cost more for one to two days."
    ),
    lag="From the first step 6 to 72 hours after the session, most at 24 to 48 hours.",
    strength=0.2013,
    unmeasured_prior=0.08,
    ramps=(
        Ramp(
            finding="leg_strength_sets_72h",
            zero=4.0,
            one=10.0,
            high="You did many sets for the legs in the last three days.",
            low="You did few or no sets for the legs.",
            source="doma2019",
        ),
        Ramp(
            finding="leg_strength_sessions_7d",
            zero=2.0,
            one=4.0,
            high="You trained the legs more than three times in a week.",
            low="You did not train the legs too often.",
            source="doma2019",
        ),
        Ramp(
            finding="new_exercise",
            zero=0.0,
            one=1.0,
            high="It was a new exercise, or one to failure.",
            low="There was no new exercise.",
            source="elicited",
        ),
    ),
    signs=(
        lately("leg_strength", (6.0, 0.15), group="session"),
        changed("strength_training", 25.0),
        sign(
            Condition(finding="hours_since_leg_strength_h", at_most=72),
            (10.0, 0.15),
            (
                "You did heavy leg exercises less than three days ago.",
                "You did no heavy leg exercises in the last three days.",
            ),
            group="session",
            source="doma2019",
        ),
        sign(
            Condition(finding="leg_strength_sets_72h", at_most=4),
            (0.1, 1.0),
            "You did few or no sets for the legs.",
            group="session",
        ),
    ),
    marks=(
        began_with(
            "strength_training",
            6.0,
            from_number("leg_strength_sets_72h", 7),
            is_true("new_exercise"),
        ),
        *onsets(
            first_step=2.0,
            first_10_min=1.0,
            builds_early=0.5,
            builds_late=0.4,
            when_fast=0.7,
            after_run=0.5,
            all_day=1.3,
            next_days=2.0,
        ),
        *heart_rates(up=0.7, same=1.4, down=0.9),
        *places(front_thigh=1.6, buttock=1.6, back_thigh=1.5, calf=1.0, shin=0.3, foot=0.2),
        *WHOLE_BODY,
        Mark(
            rule=BEYOND_SORENESS,
            fit=0.1,
            meaning="Dark urine or weakness does not belong to mere soreness.",
            source="elicited",
        ),
        Mark(
            rule=any_of("feels", "stiff"),
            fit=1.4,
            meaning="The legs feel stiff.",
            source="doma2019",
        ),
        Mark(
            rule=Condition(finding="soreness", at_least=3),
            fit=2.0,
            meaning="The muscles are sore to the touch.",
            source="elicited",
        ),
    ),
    interventions=("easy_day", "strength_timing", "rest_days"),
    plants=(
        Plant(
            changes=(("leg_strength_sets_count", 28), ("leg_strength_effort", 9.5)), days_before=1
        ),
    ),
    grade=Grade.A,
    source="doma2019",
    references=("assumpcao2013",),
    claims=("S003", "S027", "S031", "S073", "S095"),
)
