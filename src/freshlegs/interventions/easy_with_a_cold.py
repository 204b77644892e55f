"""An easy run with nothing but a runny nose."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition, Not
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="easy_with_a_cold",
    title="Easy with a cold",
    text=(
        "With nothing but a runny nose you may run for half an hour so slowly that you can talk, "
        "or rest: both are fine. Stop and go home if it gets worse. Nothing hard until it is over."
    ),
    when="today",
    dose="20 to 30 minutes at a pace for whole sentences, nothing hard until the cold is over",
    effect="movement without making the cold longer",
    effect_after="a cold lasts about a week",
    effect_days=(3, 10),
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=AnyOf(
        (
            Not(Condition(finding="only_runny_nose", equals=True)),
            Condition(finding="fever", equals=True),
            Condition(finding="aches", equals=True),
            Condition(finding="cough", equals=True),
        )
    ),
    caution="Only with nothing below the neck: no fever, no cough, no aches.",
    ask_first=True,
    grade_performance="C",
    grade_heaviness="C",
    source="halle2021",
    basis=Basis.ELICITED,
)
