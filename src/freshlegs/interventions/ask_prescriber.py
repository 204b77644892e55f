"""Ask whoever prescribed the medicine."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="ask_prescriber",
    title="Ask who prescribed it",
    text=(
        "Tell whoever prescribed the medicine how your legs feel. Do not stop it on your own. "
        "Heart-rate zones do not hold on a beta-blocker: go by feel."
    ),
    when="this week",
    grade_heaviness="B",
    source="mckelvie1991",
)
