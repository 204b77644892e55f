"""Cold water for sore legs."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="icing",
    title="Cold water",
    text=(
        "Sit in water of 10 to 15 °C for 11 to 15 minutes if you like it; it eases soreness a "
        "little. Leave it out after strength work."
    ),
    when="today",
    dose="11 to 15 minutes in water of 10 to 15 °C, or ice in a towel for 15 to 20 minutes at most",
    effect="soreness eases after hard exercise; strength does not come back sooner",
    effect_after="within 24 hours",
    effect_days=(0, 1),
    exercises=("cold_water", "ice_in_a_towel"),
    kinds=frozenset({AdviceKind.ICE}),
    contraindications=AnyOf(
        (
            Condition(finding="cold_foot", equals=True),
            Condition(finding="numb_foot", equals=True),
            Condition(
                finding="conditions",
                one_of=("heart_disease", "peripheral_artery_disease", "diabetes"),
            ),
        )
    ),
    caution="Not with poor circulation, numb skin or a heart disease.",
    grade_performance="C",
    grade_heaviness="B",
    source="moore2022",
    references=("machado2016", "hohenauer2016", "roberts2015"),
    trial=TrialKind(
        slug="cold_water",
        title="Cold water after runs",
        change="sit in water of 10 to 15 °C for 11 to 15 minutes after the run",
        instead="leave it out",
        block_days=2,
        lag_days=1,
        counted=Counted.RUN_DAYS,
    ),
)
