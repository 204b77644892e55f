"""A few more, shorter steps."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="cadence",
    title="Shorter steps",
    text=(
        "In easy runs take 5 to 7 per cent more steps a minute, by a metronome, for six to eight "
        "runs."
    ),
    when="next easy run",
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=Condition(finding="where", one_of=("calf", "tendon")),
    caution="It loads the calf more.",
    grade_performance="B",
    grade_heaviness="C",
    source="heiderscheit2011",
)
