"""More time in bed for some nights."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="sleep_extension",
    title="Sleep more",
    text=(
        "Go to bed an hour earlier tonight and for the next two nights; a nap of 20 to 90 minutes"
        " helps too."
    ),
    when="tonight",
    dose="60 to 90 minutes more in bed on three nights or more, or a nap of 20 to 90 minutes",
    effect="a time trial about 3 per cent faster after three nights",
    effect_after="one to three days",
    effect_days=(1, 3),
    grade_performance="A",
    grade_heaviness="C",
    source="roberts2019",
    references=("craven2022",),
    trial=TrialKind(
        slug="more_sleep",
        title="An hour more sleep",
        change="go to bed an hour earlier than usual",
        instead="go to bed when you usually do",
        block_days=4,
        washout_days=1,
        lag_days=1,
        mixed_with=("training_load_au", "stress", "alcohol_units_1d"),
    ),
)
