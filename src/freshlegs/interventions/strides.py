"""A few relaxed fast strides."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.interventions.health_screen import HURT, WARNINGS

INTERVENTION = Intervention(
    slug="strides",
    title="Strides",
    text=(
        "In the second half of an easy run do four to six relaxed strides of 15 to 20 seconds. "
        "Flat legs in an easy week are no bad sign."
    ),
    when="today",
    dose=(
        "four to six of 15 to 20 seconds with a minute of easy running between, once or twice "
        "a week"
    ),
    effect="spring; flat legs loosen",
    effect_after="the same day",
    effect_days=(0, 2),
    exercises=("strides",),
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    contraindications=AnyOf(
        (Condition(finding="soreness", at_least=4), Condition(finding="sudden_onset", equals=True))
    ),
    stops=AnyOf((*WARNINGS, *HURT, Condition(finding="conditions", one_of=("heart_disease",)))),
    caution="Not while muscles are sore.",
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
