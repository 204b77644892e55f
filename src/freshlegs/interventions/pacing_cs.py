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
    kinds=frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="smyth2020",
)
