"""Hard intervals once or twice a week."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="hiit",
    title="Hard intervals",
    text="Once or twice a week, never on two days in a row, and only after a health check.",
    when="once the legs are fresh",
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    contraindications=AnyOf(
        (
            Condition(finding="chest_pain", equals=True),
            Condition(finding="illness", equals=True),
            Condition(finding="conditions", one_of=("heart_disease",)),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="elicited",
)
