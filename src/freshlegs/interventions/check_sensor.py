"""Check the sensor before you believe it."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="check_sensor",
    title="Check the sensor",
    text=(
        "Wear the watch higher and tighter, or a chest strap, and compare it with your pulse. "
        "Until then do not trust what is built on that heart rate."
    ),
    when="next run",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
