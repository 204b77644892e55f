"""Two strength sessions a week for months."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="strength_2x",
    title="Strength twice a week",
    text=(
        "Plan two strength sessions a week for 8 to 12 weeks, after a hard run or at least 48 "
        "hours before the next one; none in the week of a goal race."
    ),
    when="once the legs are fresh",
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AnyOf(
        (Condition(finding="sudden_onset", equals=True), Condition(finding="soreness", at_least=4))
    ),
    caution="Not while muscles are sore or hurt.",
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="blagrove2018",
)
