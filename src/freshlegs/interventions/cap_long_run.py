"""No great jump in the longest run."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="cap_long_run",
    title="Keep the longest run in step",
    text=(
        "Until the legs are fresh again let no run be more than a tenth longer than your "
        "longest of the last 30 days, and make every fourth week a quarter lighter."
    ),
    when="next two weeks",
    dose=(
        "no run beyond 110 per cent of the longest of the last 30 days; every fourth week 20 "
        "to 30 per cent less"
    ),
    effect="load grows no faster than legs do; measured on injuries, not on heaviness",
    effect_after="three to ten days",
    effect_days=(3, 10),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="B",
    grade_heaviness="C",
    source="frandsen2025",
    references=("nielsen2014",),
)
