"""No stretching after the run: hardly a cause at all."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY
from freshlegs.domain.cause import Cause, Grade, Ramp

CAUSE = Cause(
    slug="no_stretching",
    title="No stretching after runs",
    sentence=(
        "You did not stretch afterwards; trials say that this hardly matters for sore or heavy "
        "legs."
    ),
    mechanism="None is known.",
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
    marks=WHOLE_BODY,
    interventions=("static_stretch",),
    grade=Grade.D,
    source="herbert2011",
)
