"""Stockings for tired veins, once arteries and clots are ruled out."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="compression",
    title="Compression stockings",
    text="Below-knee stockings of 15 to 20 mmHg on days of standing can ease tired veins.",
    when="tomorrow",
    kinds=frozenset({AdviceKind.COMPRESSION}),
    contraindications=AnyOf(
        (
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="cold_foot", equals=True),
            Condition(finding="numb_foot", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(
                finding="conditions",
                one_of=("peripheral_artery_disease", "diabetes", "blood_clot_before"),
            ),
        )
    ),
    ask_first=True,
    gentle=False,
    grade_performance="D",
    grade_heaviness="B",
    source="elicited",
)
