"""A pace that lasts."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="pacing_cs",
    title="Start below what you can hold",
    text=(
        "Run the next effort below the pace you can hold for half an hour; in a marathon run the "
        "first half at no more than nine tenths of it."
    ),
    when="next hard run",
    dose=(
        "the first half of a marathon at no more than 90 per cent of critical speed, other "
        "long efforts below it"
    ),
    effect="fewer collapses late in the race; at 94 per cent they are common",
    effect_after="in the same run",
    effect_days=(0, 0),
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="smyth2020",
    references=("smyth2021",),
)
