"""Trunk exercises."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, UnlessKnown
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="core",
    title="Trunk exercises",
    text=(
        "Do trunk exercises twice a week for six to eight weeks; the effect on running is small "
        "and uncertain."
    ),
    when="this week",
    dose="ten minutes twice a week",
    effect="small and uncertain",
    effect_after="six to eight weeks",
    effect_days=(42, 56),
    exercises=("core",),
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AllOf(
        (
            Condition(finding="pregnancy", one_of=("pregnant",)),
            UnlessKnown(Condition(finding="week_of_pregnancy", at_most=15)),
        )
    ),
    caution="In pregnancy not on your back from week 16 on.",
    stops=AnyOf(
        (
            Condition(finding="saddle_numbness", equals=True),
            Condition(finding="bladder_bowel_change", equals=True),
            Condition(finding="numb_strip", equals=True),
            Condition(finding="pregnancy", one_of=("under_6_weeks_after_birth",)),
        )
    ),
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    references=("moore2016",),
    basis=Basis.ELICITED,
)
