"""Longer ground contact: a sign of tired legs, not their cause."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY
from freshlegs.domain.cause import Cause, Grade, Ramp

CAUSE = Cause(
    slug="long_contact",
    title="Long ground contact",
    sentence="Your feet stay on the ground longer; that shows tiredness, it does not cause it.",
    mechanism="Contact time is not related to running economy.",
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
    ),
    marks=WHOLE_BODY,
    grade=Grade.D,
    source="vanhooren2024",
)
