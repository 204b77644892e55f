"""Ask whoever prescribed the medicine."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="ask_prescriber",
    title="Ask who prescribed it",
    text=(
        "Tell whoever prescribed the medicine how your legs feel. Do not stop it on your own. "
        "Heart-rate zones do not hold on a beta-blocker: go by feel."
    ),
    when="this week",
    contraindications=Condition(finding="alcohol_units", at_least=4),
    grade_performance="B",
    grade_heaviness="B",
    source="mckelvie1991",
)
