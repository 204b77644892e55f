"""Keep to the easy week and do not test yourself."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="keep_the_taper",
    title="Keep to the easy week",
    text=(
        "Keep to the easy week: flat legs are common in it and are no bad sign. Do not test "
        "yourself with a hard run, and leave heavy leg exercises until after the race."
    ),
    when="this week",
    dose="the easy week as planned",
    effect="flatness that passes by itself",
    effect_after="days, mostly by the race",
    effect_days=(2, 7),
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
