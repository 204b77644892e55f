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
    dose="two pairs or more in turn; note the distance and the weight of each",
    effect="1 per cent less energy for each 100 g less on a foot",
    effect_after="the next run",
    effect_days=(0, 0),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="B",
    grade_heaviness="C",
    source="hoogkamer2016",
)
