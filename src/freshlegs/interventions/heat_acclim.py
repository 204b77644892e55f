"""Get used to the heat over two weeks."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="heat_acclim",
    title="Get used to the heat",
    text="Run easily in the warmth for 60 to 90 minutes a day on 7 to 14 days.",
    when="over two weeks",
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=AnyOf(
        (
            Condition(finding="illness", equals=True),
            Condition(finding="fever", equals=True),
            Condition(finding="conditions", one_of=("heart_disease",)),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
            Condition(finding="age_years", at_least=65),
            Condition(finding="age_years", at_most=15),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="elicited",
)
