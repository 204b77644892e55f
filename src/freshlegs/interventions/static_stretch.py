"""Stretch if you like it."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="static_stretch",
    title="Stretching",
    text=(
        "Stretch for ten minutes after the run if you like how it feels; it does next to nothing "
        "against soreness."
    ),
    when="after the run",
    dose="10 minutes after the run, if you like it",
    effect="joints move farther; soreness stays as it is",
    effect_after="at once for mobility, never for soreness",
    exercises=(
        "lunge_stretch",
        "standing_quad_stretch",
        "standing_adductor_stretch",
        "standing_tfl_stretch",
        "lying_gluteal_stretch",
        "standing_calf_stretch",
    ),
    routines=("post_run_stretch",),
    kinds=frozenset({AdviceKind.STRETCHING}),
    contraindications=AnyOf(
        (
            Condition(finding="sudden_onset", equals=True),
            Condition(finding="bruise", equals=True),
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
        )
    ),
    stops=AnyOf(
        (
            Condition(finding="groin_pain", equals=True),
            Condition(finding="numb_strip", equals=True),
            Condition(finding="saddle_numbness", equals=True),
        )
    ),
    caution="Not where a muscle may be torn, nor on a calf that is swollen or hurts for no reason.",
    grade_performance="D",
    grade_heaviness="D",
    source="herbert2011",
    references=("konrad2021", "warneke2025"),
    trial=TrialKind(
        slug="no_stretching",
        title="No stretching after runs",
        change="do not stretch after the run",
        instead="stretch for ten minutes after the run",
        block_days=2,
        lag_days=1,
        counted=Counted.RUN_DAYS,
    ),
)
