"""Strength work at another time."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="strength_timing",
    title="Move the strength work",
    text=(
        "Lift on the day of a hard run, after it, or at least 48 hours before the next fast "
        "one. Stop two or three repetitions before you could not do another."
    ),
    when="from this week",
    dose=(
        "one or two leg sessions a week, 48 hours or more before fast running, two or three "
        "repetitions short of failure"
    ),
    effect="legs that are not still tired from lifting",
    effect_after="two to four days",
    effect_days=(2, 4),
    kinds=frozenset({AdviceKind.STRENGTH}),
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="doma2019",
    references=("assumpcao2013",),
)
