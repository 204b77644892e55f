"""Back to the old pair, then change slowly."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
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
    dose=(
        "every run in the old pair until the calves are fine; then a tenth of the running in "
        "the new pair and a tenth more each week, over 8 to 26 weeks"
    ),
    effect="calves that are no longer asked for more than they are used to",
    effect_after="one to two weeks",
    effect_days=(7, 14),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="fuller2017",
    basis=Basis.ELICITED,
)
