"""Run with others."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="group_coach",
    title="Run in company",
    text=(
        "Run easily with somebody today, by feel and without the watch; in a hard week of life "
        "cut the load by a quarter."
    ),
    when="today",
    dose=(
        "one run in company or with a coach each week; a quarter less running in a hard week "
        "of life"
    ),
    effect="it is easier to keep going; legs gain by way of mood and load",
    effect_after="days to weeks",
    effect_days=(2, 28),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
