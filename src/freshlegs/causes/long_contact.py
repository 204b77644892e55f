"""Longer ground contact: a sign of tired legs, not their cause."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="long_contact",
    title="Long ground contact",
    sentence="Your feet stay on the ground longer; that shows tiredness, it does not cause it.",
    mechanism="Contact time is not related to running economy.",
    lag="No time of its own: it goes with tiredness.",
    strength=0.0009,
    unmeasured_prior=0.15,
    ramps=(
        Ramp(
            finding="ground_contact_above_normal_percent",
            zero=2.0,
            one=5.0,
            high="Your ground contact is longer than usual.",
            low="Your ground contact is as usual.",
            source="vanhooren2024",
        ),
        Ramp(
            finding="ground_contact_shift_percent",
            zero=1.0,
            one=2.0,
            most_dose=1.0,
            high="Your ground contact has moved to one side; look for an injury there.",
            low="Your ground contact is as even as usual.",
            source="elicited",
        ),
    ),
    marks=WHOLE_BODY,
    plants=(Plant(changes=(("ground_contact_shift_s", 0.04),)),),
    grade=Grade.D,
    source="vanhooren2024",
    claims=("S107",),
)
