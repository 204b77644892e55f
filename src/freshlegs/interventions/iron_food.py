"""Food that holds iron."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="iron_food",
    title="Iron from food",
    text=(
        "Eat lentils, tofu, white beans, or meat and fish, with something that holds vitamin C, "
        "and keep coffee and tea an hour away."
    ),
    when="from today",
    dose=(
        "one meal a day with lentils, tofu, white beans, or meat and fish, with vitamin C; "
        "coffee and tea an hour away"
    ),
    effect="iron stores rise slowly",
    effect_after="months",
    effect_days=(60, 180),
    contraindications=Condition(finding="conditions", one_of=("haemochromatosis",)),
    caution="Not with haemochromatosis.",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
)
