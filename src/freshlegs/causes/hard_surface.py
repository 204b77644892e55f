"""Another surface than usual: small, and it passes."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, onsets, when
from freshlegs.causes.signs import any_of
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp

CAUSE = Cause(
    slug="hard_surface",
    title="Another surface",
    sentence="You ran on another surface than usual; it is the change that counts, and little.",
    mechanism="Sand and mud cost more; on hard ground the leg soon adapts its spring.",
    lag="After several days on the other surface.",
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
        Ramp(
            finding="hard_ground_rise_percent",
            zero=10.0,
            one=30.0,
            high="Much more of your running was on hard ground than in the weeks before.",
            low="No more of your running was on hard ground than in the weeks before.",
            source="elicited",
        ),
    ),
    marks=(
        began_with("surface", 20.0),
        *onsets(first_step=1.2, next_days=1.4, when_fast=0.7),
        *WHOLE_BODY,
        Mark(
            rule=any_of("surface", "sand", "trail", "grass"),
            fit=2.0,
            meaning="It was soft ground.",
            source="elicited",
        ),
        when("cycling_fine", 1.6, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("mix_surfaces", "easy_day", "insoles"),
    plants=(Plant(changes=(("surface", "sand"),)),),
    grade=Grade.C,
    source="ferrosanchez2023",
    references=("ferris1998", "bonanno2017"),
    claims=("S177",),
)
