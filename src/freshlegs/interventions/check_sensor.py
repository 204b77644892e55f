"""Check the sensor before you believe it."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="check_sensor",
    title="Check the sensor",
    text=(
        "Wear the watch higher and tighter, or a chest strap, and compare it with your pulse. "
        "Until then do not trust what is built on that heart rate."
    ),
    when="next run",
    dose="one run with a second sensor",
    effect="a heart rate that can be believed; the legs stay as they are",
    effect_after="the next run",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
