"""Warmth for sore muscles."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="heat_therapy",
    title="Warmth",
    text="A warm pad for 15 to 20 minutes, or a warm bath, is pleasant for sore muscles.",
    when="today",
    kinds=frozenset({AdviceKind.HEAT}),
    contraindications=AnyOf(
        (
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(finding="numb_foot", equals=True),
        )
    ),
    ask_first=True,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
