"""Warmth for sore muscles."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="heat_therapy",
    title="Warmth",
    text="A warm pad for 15 to 20 minutes, or a warm bath, is pleasant for sore muscles.",
    when="today",
    dose="15 to 20 minutes, once or twice a day",
    effect="it is pleasant; soreness eases a little",
    effect_after="hours",
    effect_days=(0, 1),
    exercises=("heat_pad",),
    kinds=frozenset({AdviceKind.HEAT}),
    contraindications=AnyOf(
        (
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(finding="red_hot_skin", equals=True),
            Condition(finding="numb_foot", equals=True),
        )
    ),
    caution="Not on a fresh swelling, a calf that hurts without a reason, or numb skin.",
    ask_first=True,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
