"""Leave your foot strike alone."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="no_strike_change",
    title="Leave your foot strike alone",
    text=(
        "Do not change how your foot lands as long as nothing hurts; it costs economy and gains "
        "nothing."
    ),
    when="always",
    dose="nothing to do",
    effect="the economy that a forced change would cost",
    effect_after="nothing to wait for",
    grade_performance="A",
    grade_heaviness="C",
    source="anderson2020",
)
