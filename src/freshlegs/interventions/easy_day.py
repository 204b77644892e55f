"""Run easily and short, or walk."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="easy_day",
    title="Easy day",
    text=(
        "If you run today, run so slowly that you can talk in whole sentences, and no longer than"
        " 40 minutes. Walking counts."
    ),
    when="today",
    dose="20 to 40 minutes at a pace for whole sentences, or a walk",
    effect="movement without new load",
    effect_after="two to ten days, by how hard the days before were",
    effect_days=(2, 10),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="seiler2010",
    basis=Basis.MEMORY,
)
