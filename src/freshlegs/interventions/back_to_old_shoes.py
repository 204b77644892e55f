"""Back to the old pair, then change slowly."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="back_to_old_shoes",
    title="Back to your old shoes",
    text=(
        "Go back to your old pair until the calves are fine; then give the new one a tenth of "
        "your running and a tenth more each week."
    ),
    when="next run",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="fuller2017",
)
