"""Back to running after an illness, in steps."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="return_after_illness",
    title="Come back in steps",
    text=(
        "No running with a fever or anything below the neck. Two days after the fever has gone "
        "begin with a walk, then a short easy run, and add a little each day that feels good. "
        "Stop and see a doctor if the chest hurts or the heart stumbles."
    ),
    when="once you are well",
    dose="a walk, then 15 to 20 easy minutes, then a little more each day; nothing hard for a week",
    effect="strength that returns as the illness goes",
    effect_after="days; weeks after some viruses",
    effect_days=(2, 14),
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=Condition(finding="fever", equals=True),
    caution="Not with a fever.",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
