"""Much bounce for the step: a little wasted work."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, when
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="high_oscillation",
    title="Much bounce",
    sentence="You bounce a lot for the length of your step, which costs a little.",
    mechanism="Lifting the body higher than needed is work.",
    lag="All the time, if at all.",
    strength=0.0044,
    unmeasured_prior=0.15,
    ramps=(
        Ramp(
            finding="vertical_ratio_percent",
            zero=9.0,
            one=10.0,
            high="You bounce a lot for your step length.",
            low="You do not bounce much.",
            source="folland2017",
            from_own_usual=True,
        ),
    ),
    marks=(when("bounces_much", 15.0, "You bounce a lot."), *WHOLE_BODY),
    interventions=("cadence",),
    plants=(Plant(changes=(("vertical_oscillation_shift_m", 0.025),)),),
    grade=Grade.B,
    source="folland2017",
    references=("vanhooren2024",),
    claims=("S108",),
)
