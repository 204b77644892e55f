"""An evening without alcohol, and an easy day after one with it."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="less_alcohol",
    title="A day to get over it",
    text=(
        "Eat, drink water to thirst, go to bed early, and leave hard running for another day. "
        "Have no alcohol on the evening before a run that matters."
    ),
    when="today",
    contraindications=Condition(finding="alcohol_units", at_most=3),
    ask_first=True,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
