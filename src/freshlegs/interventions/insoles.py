"""A cushioned insert: comfort only."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="insoles",
    title="Insoles",
    text="A soft insert may feel better on hard ground; it is not known to prevent anything.",
    when="next run",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
