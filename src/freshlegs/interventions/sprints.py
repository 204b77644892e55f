"""Short fast running, built up in steps."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.interventions.health_screen import HEALTH_SCREEN, NOT_FRESH

INTERVENTION = Intervention(
    slug="sprints",
    title="Short sprints",
    text=(
        "Begin with strides, then six times eight seconds uphill, and only later 15 seconds fast "
        "and relaxed with 45 seconds between, twelve at most."
    ),
    when="after four weeks of regular running",
    dose=(
        "once a week: strides first, then 6 × 8 s uphill, later 6 × 15 s fast and relaxed with "
        "45 s easy; one or two more each week, 12 at most"
    ),
    effect="speed and spring",
    effect_after="four to eight weeks",
    effect_days=(28, 56),
    exercises=("strides", "hill_sprints", "sprints_15_45"),
    routines=("warm_up",),
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    contraindications=AnyOf((*HEALTH_SCREEN, Condition(finding="sudden_onset", equals=True))),
    stops=AnyOf(NOT_FRESH),
    caution=(
        "Only after four weeks of regular running and a health check; not while you are ill, sore "
        "or hurt, not in pregnancy or the first six weeks after, and under 16 or from 65 on only "
        "with a doctor's word."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
