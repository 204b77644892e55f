"""Strength work at another time."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

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
    stops=Condition(finding="race_in_days", at_most=7),
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="doma2019",
    references=("assumpcao2013",),
    trial=TrialKind(
        slug="rest_after_strength",
        title="A rest day after strength",
        change="do not run on the day after strength for the legs",
        instead="run on the day after strength as you usually would",
        block_days=7,
        counted=Counted.DAYS_AFTER_STRENGTH,
        changes_training=True,
        mixed_with=("sleep_h", "stress"),
    ),
)
