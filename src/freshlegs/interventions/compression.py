"""Stockings for tired veins, once arteries and clots are ruled out."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="compression",
    title="Compression stockings",
    text="Below-knee stockings of 15 to 20 mmHg on days of standing can ease tired veins.",
    when="tomorrow",
    dose="below the knee, 15 to 20 mmHg, on days of standing; off in bed",
    effect="tired veins ease; a day after hard exercise legs feel less sore and are no stronger",
    effect_after="24 to 48 hours",
    effect_days=(1, 2),
    exercises=("compression_stockings",),
    kinds=frozenset({AdviceKind.COMPRESSION}),
    contraindications=AnyOf(
        (
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(finding="red_hot_skin", equals=True),
            Condition(
                finding="clot_risk",
                one_of=(
                    "travel_over_4_h",
                    "pill_or_hrt",
                    "surgery_or_cast",
                    "cancer",
                    "family_clot",
                    "pregnancy",
                    "clot_before",
                ),
            ),
            Condition(finding="cold_foot", equals=True),
            Condition(finding="weak_foot_pulse", equals=True),
            Condition(finding="pain_at_rest_or_night", equals=True),
            Condition(finding="numb_foot", equals=True),
            Condition(
                finding="conditions",
                one_of=("peripheral_artery_disease", "diabetes", "blood_clot_before"),
            ),
        )
    ),
    caution=(
        "Not with narrowed leg arteries, a cold or numb foot, diabetes, or where a clot is "
        "possible: ask a doctor first."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="D",
    grade_heaviness="B",
    source="hill2014",
    references=("mcdermott2001",),
    trial=TrialKind(
        slug="compression",
        title="Compression stockings after runs",
        change="wear below-knee stockings for some hours after the run, never in bed",
        instead="wear none",
        block_days=2,
        lag_days=1,
        counted=Counted.RUN_DAYS,
    ),
)
