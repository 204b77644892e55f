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
    grade_performance="A",
    grade_heaviness="C",
    source="roberts2019",
)
