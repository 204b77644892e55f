"""Ask whoever prescribed the medicine."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
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
    dose="one call or visit",
    effect="a medicine or a dose that suits running better, if there is one",
    effect_after="two to eight weeks after a change",
    effect_days=(14, 56),
    contraindications=Condition(finding="alcohol_units", at_least=4),
    grade_performance="B",
    grade_heaviness="B",
    source="mckelvie1991",
    basis=Basis.ELICITED,
)
