"""Jumps, once the legs are fresh."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="plyometrics",
    title="Jumps",
    text=(
        "Skip for a few minutes and do two sets of ten jumps, once the legs feel fresh and "
        "nothing hurts."
    ),
    when="once the legs are fresh",
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AnyOf(
        (
            Condition(finding="heaviness", at_least=5),
            Condition(finding="soreness", at_least=3),
            Condition(finding="hop_pain", equals=True),
            Condition(finding="focal_bone_pain", equals=True),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="blagrove2018",
)
