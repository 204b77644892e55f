"""A blood test for iron, and a doctor who looks for the cause."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="iron_test_treat",
    title="Have your iron tested",
    text=(
        "Ask a doctor for ferritin and a blood count, taken rested and well, in the morning. Take"
        " no iron on suspicion: the doctor looks for the cause and decides."
    ),
    when="this week",
    grade_performance="A",
    grade_heaviness="C",
    source="burden2015",
)
