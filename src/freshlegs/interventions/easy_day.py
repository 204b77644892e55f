"""Run easily and short, or walk."""

from __future__ import annotations

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
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="seiler2010",
)
