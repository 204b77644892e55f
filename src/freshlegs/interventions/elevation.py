"""Legs up."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="elevation",
    title="Legs up",
    text="Lie down with the legs raised for 10 to 15 minutes in the evening.",
    when="tonight",
    dose="10 to 15 minutes in the evening",
    effect="less swelling where veins are tired; more is not known",
    effect_after="minutes",
    effect_days=(0, 0),
    exercises=("legs_up",),
    kinds=frozenset({AdviceKind.ELEVATION}),
    contraindications=AnyOf(
        (
            Condition(finding="cold_foot", equals=True),
            Condition(finding="conditions", one_of=("peripheral_artery_disease",)),
            Condition(finding="weak_foot_pulse", equals=True),
            Condition(finding="week_of_pregnancy", at_least=16),
        )
    ),
    caution="Not with narrowed leg arteries; from week 16 of pregnancy lie on your side.",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
