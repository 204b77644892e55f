"""Long steps at a low cadence: more braking in every step."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.domain.cause import Cause, Grade, Ramp

CAUSE = Cause(
    slug="overstride_low_cadence",
    title="Steps too long",
    sentence="Your cadence is below your usual at this speed, so each step brakes more.",
    mechanism="A foot far in front of the body brakes, and knee and hip take up the energy.",
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
    marks=(*onsets(builds_late=1.5, after_run=0.5, all_day=0.2), *WHOLE_BODY),
    interventions=("cadence",),
    grade=Grade.B,
    source="heiderscheit2011",
)
