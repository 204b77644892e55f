"""A cushioned insert: comfort only."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="insoles",
    title="Insoles",
    text="A soft insert may feel better on hard ground; it is not known to prevent anything.",
    when="next run",
    dose="one pair of cushioned inserts, tried on two or three short runs",
    effect="comfort; little effect on injuries, and none known on heavy legs",
    effect_after="at once, for comfort",
    exercises=("inserts",),
    contraindications=Condition(finding="numb_foot", equals=True),
    kinds=frozenset({AdviceKind.RUNNING}),
    caution="With a numb foot, have the skin looked at first.",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    references=("ferrosanchez2023", "bonanno2017"),
    basis=Basis.MEMORY,
    trial=TrialKind(
        slug="insoles",
        title="Insoles",
        change="run with the insoles",
        instead="run without them",
        block_days=4,
        counted=Counted.RUN_DAYS,
        mixed_with=("run_min", "training_load_au", "shoe_distance_km"),
    ),
)
