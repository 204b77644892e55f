"""Other ground for a few days."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="mix_surfaces",
    title="Run on other ground",
    text=(
        "Run the next days on other ground, grass or a forest path if you have it, and mix it "
        "over the week. Take it easy at first: soft and uneven ground has its own work."
    ),
    when="next run",
    dose="a third of the week on other ground",
    effect="a change of load; hard and soft ground differ little in shock",
    effect_after="at once or within days",
    effect_days=(0, 3),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="ferrosanchez2023",
    basis=Basis.ELICITED,
)
