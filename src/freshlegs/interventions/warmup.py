"""Start slowly."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="warmup",
    title="Start slowly",
    text=(
        "Begin the next run one to two minutes a kilometre slower for five to ten minutes. Before"
        " hard running jog 15 to 20 minutes and add drills."
    ),
    when="next run",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="B",
    grade_heaviness="C",
    source="fradkin2010",
)
