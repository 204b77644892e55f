"""Slower, earlier, in the shade."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="slow_in_heat",
    title="Slow down in the heat",
    text=(
        "Run early or in the shade, slow down by feel, and cut the run short. The first warm week"
        " is the worst; it gets better in one to two weeks."
    ),
    when="while it is warm",
    dose="0.3 to 0.4 per cent slower for each °C above 15 °C (WBGT), earlier or in the shade",
    effect="the effort of a cool day",
    effect_after="in the same run",
    effect_days=(0, 0),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="A",
    grade_heaviness="C",
    source="mantzios2022",
)
