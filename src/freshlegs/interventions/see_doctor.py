"""See a doctor: the sign needs eyes, hands or a blood test."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="see_doctor",
    title="See a doctor",
    text=(
        "Have this looked at by a doctor before you train on it. Tell them when it comes, where, "
        "and what makes it go."
    ),
    when="this week",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
