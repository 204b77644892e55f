"""Stretch if you like it."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="static_stretch",
    title="Stretching",
    text=(
        "Stretch for ten minutes after the run if you like how it feels; it does next to nothing "
        "against soreness."
    ),
    when="after the run",
    kinds=frozenset({AdviceKind.STRETCHING}),
    contraindications=Condition(finding="sudden_onset", equals=True),
    caution="Not where a muscle may be torn.",
    grade_performance="D",
    grade_heaviness="D",
    source="herbert2011",
)
