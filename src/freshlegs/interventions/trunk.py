"""Trunk exercises."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="core",
    title="Trunk exercises",
    text=(
        "Do trunk exercises twice a week for six to eight weeks; the effect on running is small "
        "and uncertain."
    ),
    when="this week",
    kinds=frozenset({AdviceKind.STRENGTH}),
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
