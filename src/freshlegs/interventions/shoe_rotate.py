"""Two pairs in turn."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="shoe_rotate",
    title="Take another pair",
    text=(
        "Run the next time in another pair you know well, and compare. Two pairs in turn tell you"
        " which one is heavy."
    ),
    when="next run",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="B",
    grade_heaviness="C",
    source="hoogkamer2016",
)
