"""Another surface than usual: small, and it passes."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with
from freshlegs.causes.signs import any_of
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp

CAUSE = Cause(
    slug="hard_surface",
    title="Another surface",
    sentence="You ran on another surface than usual; it is the change that counts, and little.",
    mechanism="Sand and mud cost more; on hard ground the leg soon adapts its spring.",
    strength=0.0022,
    unmeasured_prior=0.5,
    ramps=(
        Ramp(
            finding="surface_changed",
            zero=0.0,
            one=1.0,
            high="The surface was not your usual one.",
            low="The surface was your usual one.",
            source="ferrosanchez2023",
        ),
    ),
    marks=(
        began_with("surface", 20.0),
        *WHOLE_BODY,
        Mark(
            rule=any_of("surface", "sand", "trail", "grass"),
            fit=2.0,
            meaning="It was soft ground.",
            source="elicited",
        ),
    ),
    interventions=("easy_day",),
    plants=(Plant(changes=(("surface", "sand"),)),),
    grade=Grade.C,
    source="ferrosanchez2023",
)
