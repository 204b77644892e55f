"""More time in bed for some nights."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

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
)
