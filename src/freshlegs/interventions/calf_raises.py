"""Calf raises, heavy and slow."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="calf_raises",
    title="Calf raises",
    text=(
        "Raise your heels slowly, three sets of up to 15 every other day: on two legs first, "
        "then on one, then with weight. A sore tendon wants it slow and heavier from week to "
        "week."
    ),
    when="every other day",
    dose=(
        "three sets of 8 to 15 every other day, slowly; heavier from week to week for twelve weeks"
    ),
    effect="calf and tendon bear more",
    effect_after="6 to 12 weeks",
    effect_days=(42, 84),
    exercises=("calf_raises",),
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AnyOf(
        (
            Condition(finding="sudden_onset", equals=True),
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
        )
    ),
    stops=AnyOf(
        (
            Condition(finding="soreness", at_least=4),
            Condition(finding="race_in_days", at_most=7),
            Condition(finding="focal_bone_pain", equals=True),
        )
    ),
    caution="Not on a calf that is swollen, hurts for no reason, or was pulled just now.",
    ask_first=True,
    gentle=False,
    grade_performance="C",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.ELICITED,
    trial=TrialKind(
        slug="calf_raises",
        title="Calf raises",
        change="calf raises every other day",
        instead="none",
        washout_days=28,
        before_after="calves build up over weeks, so days with and without it cannot take turns",
    ),
)
