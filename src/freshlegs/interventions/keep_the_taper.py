"""Keep to the easy week and do not test yourself."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="keep_the_taper",
    title="Keep to the easy week",
    text=(
        "Keep to the easy week: flat legs are common in it and are no bad sign. Do not test "
        "yourself with a hard run."
    ),
    when="this week",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
