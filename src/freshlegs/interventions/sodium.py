"""Salt for long, hot, salty runs."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="sodium",
    title="Salt on long hot runs",
    text=(
        "If you sweat heavily and salty, take 300 to 600 mg of sodium an hour on runs of more "
        "than two hours. It is not known to make legs lighter."
    ),
    when="next long run",
    dose="300 to 600 mg an hour beyond two hours, for heavy and salty sweaters",
    effect="sodium falls less; lighter legs are not shown",
    effect_after="hours",
    effect_days=(0, 1),
    kinds=frozenset({AdviceKind.SUPPLEMENTS}),
    contraindications=Condition(
        finding="conditions", one_of=("hypertension", "heart_disease", "kidney_disease")
    ),
    caution="Not with high blood pressure, or a heart or kidney disease.",
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="sawka2007",
    references=("miller2022",),
)
