"""Rest fully for a day or two."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="rest_days",
    title="Rest",
    text=(
        "Take today off completely, and have one or two full rest days this week. Run half of "
        "your usual for three to seven days."
    ),
    when="today",
    dose="one or two days without running a week; 40 to 60 per cent less load for 3 to 7 days",
    effect="effort and pace come back",
    effect_after="3 to 14 days; if not by then, look further",
    effect_days=(3, 14),
    grade_performance="C",
    grade_heaviness="C",
    source="meeusen2013",
    references=("saw2016",),
    basis=Basis.ELICITED,
)
