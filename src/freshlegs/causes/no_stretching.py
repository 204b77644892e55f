"""No stretching after the run: hardly a cause at all."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="no_stretching",
    title="No stretching after runs",
    sentence=(
        "You did not stretch afterwards; trials say that this hardly matters for sore or heavy "
        "legs."
    ),
    mechanism="None is known.",
    lag="Stiffness on the next day, if anything.",
    strength=0.0009,
    unmeasured_prior=0.6,
    ramps=(
        Ramp(
            finding="stretch_min",
            zero=5.0,
            one=0.0,
            high="You did not stretch after the run.",
            low="You stretched.",
            source="herbert2011",
        ),
    ),
    marks=(*onsets(first_step=0.7, when_fast=0.5, next_days=1.3), *WHOLE_BODY),
    interventions=("static_stretch",),
    plants=(Plant(changes=(("stretch_min", 0.0),)),),
    grade=Grade.D,
    source="herbert2011",
    claims=("S007", "S096", "S161"),
)
