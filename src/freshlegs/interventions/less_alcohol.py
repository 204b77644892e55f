"""An evening without alcohol, and an easy day after one with it."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
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
    dose="one evening without, and an easy day after one with it",
    effect="legs as they were before",
    effect_after="one to two days",
    effect_days=(1, 2),
    contraindications=Condition(finding="alcohol_units", at_most=3),
    caution="For the day after more than three units.",
    ask_first=True,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
