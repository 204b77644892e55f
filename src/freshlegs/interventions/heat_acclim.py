"""Get used to the heat over two weeks."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="heat_acclim",
    title="Get used to the heat",
    text="Run easily in the warmth for 60 to 90 minutes a day on 7 to 14 days.",
    when="over two weeks",
    dose="60 to 90 minutes of easy running in the warmth a day, on 7 to 14 days",
    effect="lower heart rate and effort in the heat",
    effect_after="7 to 14 days",
    effect_days=(7, 14),
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=AnyOf(
        (
            Condition(finding="illness", equals=True),
            Condition(finding="fever", equals=True),
            Condition(finding="chest_pain", equals=True),
            Condition(finding="fainted", one_of=("during_effort", "after_stopping", "other")),
            Condition(
                finding="conditions",
                one_of=("heart_disease", "kidney_disease", "sickle_cell_trait"),
            ),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
            Condition(finding="age_years", at_least=65),
            Condition(finding="age_years", at_most=15),
        )
    ),
    caution=(
        "Not while you are ill, in pregnancy, with a heart or kidney disease or sickle cell trait; "
        "under 16 or from 65 on only with a doctor's word."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.MEMORY,
)
