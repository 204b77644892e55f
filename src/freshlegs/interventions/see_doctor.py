"""See a doctor: the sign needs eyes, hands or a blood test."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="see_doctor",
    title="See a doctor",
    text=(
        "Have this looked at by a doctor before you train on it. Tell them when it comes, where, "
        "and what makes it go."
    ),
    when="this week",
    dose="one appointment",
    effect="an examination; the legs depend on what is found",
    effect_after="when it has taken place",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
