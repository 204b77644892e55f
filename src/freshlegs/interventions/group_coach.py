"""Run with others."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="group_coach",
    title="Run in company",
    text=(
        "Run easily with somebody today, by feel and without the watch; in a hard week of life "
        "cut the load by a quarter."
    ),
    when="today",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
