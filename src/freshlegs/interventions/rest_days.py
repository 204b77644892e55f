"""Rest fully for a day or two."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="rest_days",
    title="Rest",
    text=(
        "Take today off completely, and have one or two full rest days this week. Run half of "
        "your usual for three to seven days."
    ),
    when="today",
    grade_performance="C",
    grade_heaviness="C",
    source="meeusen2013",
)
