"""Lose weight slowly, if at all."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="weight_plan",
    title="Weight, slowly",
    text=(
        "Only if your doctor or your body mass index speaks for it: a quarter to 0.7 per cent of "
        "body weight a week, with carbohydrate around the runs and enough protein."
    ),
    when="over months",
    kinds=frozenset({AdviceKind.DEFICIT}),
    contraindications=AnyOf(
        (
            Condition(finding="body_mass_index", at_most=22),
            Condition(finding="conditions", one_of=("eating_disorder",)),
            Condition(finding="periods", one_of=("absent_3_months", "irregular")),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
            Condition(finding="age_years", at_most=17),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="cureton1978",
)
