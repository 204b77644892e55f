"""Hard intervals once or twice a week."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.interventions.health_screen import HEALTH_SCREEN, NOT_FRESH

INTERVENTION = Intervention(
    slug="hiit",
    title="Hard intervals",
    text="Once or twice a week, never on two days in a row, and only after a health check.",
    when="once the legs are fresh",
    dose="once or twice a week, 48 hours apart, never daily",
    effect="a greater oxygen uptake",
    effect_after="four to eight weeks",
    effect_days=(28, 56),
    exercises=("hiit",),
    routines=("warm_up",),
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    contraindications=AnyOf((*HEALTH_SCREEN, Condition(finding="sudden_onset", equals=True))),
    stops=AnyOf(NOT_FRESH),
    caution=(
        "Not with heart disease or its signs, while you are ill or hurt, in pregnancy or the first "
        "six weeks after, or without four weeks of regular running; under 16 or from 65 on only "
        "with a doctor's word."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="elicited",
    references=("seiler2010", "esc2020"),
    basis=Basis.MEMORY,
)
