"""Break the run with short walks."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="run_walk",
    title="Run and walk",
    text=(
        "Walk one minute after every four minutes of running, from the start on. Over a marathon "
        "it costs next to nothing and leaves fewer sore."
    ),
    when="next run",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="B",
    grade_heaviness="B",
    source="hottenrott2016",
)
