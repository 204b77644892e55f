"""Drink to thirst, and never so much that you gain weight."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="fluid_plan",
    title="Drink to thirst",
    text=(
        "Drink to thirst through the day and before the run. On warm days weigh yourself before "
        "and after: lose no more than 2 per cent, and never gain."
    ),
    when="today",
    dose="to thirst, losing no more than 2 per cent of body weight in a run and never gaining",
    effect="the heart rate drifts less in long, warm runs",
    effect_after="hours",
    effect_days=(0, 1),
    kinds=frozenset({AdviceKind.FLUIDS}),
    contraindications=AnyOf(
        (
            Condition(finding="weight_gained_in_run", equals=True),
            Condition(finding="conditions", one_of=("heart_disease", "kidney_disease")),
        )
    ),
    caution="With a heart or kidney disease, ask your doctor how much to drink.",
    grade_performance="A",
    grade_heaviness="C",
    source="sawka2007",
    references=("hewbutler2015",),
)
