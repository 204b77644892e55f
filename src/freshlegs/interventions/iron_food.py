"""Food that holds iron."""

from __future__ import annotations

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
    contraindications=Condition(finding="conditions", one_of=("haemochromatosis",)),
    caution="Not with haemochromatosis.",
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
)
