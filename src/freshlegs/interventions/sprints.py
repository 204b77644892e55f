"""Short fast running, built up in steps."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="sprints",
    title="Short sprints",
    text=(
        "Begin with strides, then six times eight seconds uphill, and only later 15 seconds fast "
        "and relaxed with 45 seconds between, twelve at most."
    ),
    when="after four weeks of regular running",
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    contraindications=AnyOf(
        (
            Condition(finding="sudden_onset", equals=True),
            Condition(finding="chest_pain", equals=True),
            Condition(finding="conditions", one_of=("heart_disease",)),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
