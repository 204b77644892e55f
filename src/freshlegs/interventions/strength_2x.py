"""Two strength sessions a week for months."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="strength_2x",
    title="Strength twice a week",
    text=(
        "Plan two strength sessions a week for 8 to 12 weeks, after a hard run or at least 48 "
        "hours before the next one; none in the week of a goal race."
    ),
    when="once the legs are fresh",
    dose=(
        "two sessions a week for 8 to 12 weeks, heavy, later with some jumps; then one or two; "
        "the last one 7 to 10 days before a goal race"
    ),
    effect="running gets 2 to 8 per cent cheaper",
    effect_after="6 to 12 weeks",
    effect_days=(42, 84),
    exercises=(
        "lunges",
        "single_leg_squats",
        "weighted_lunges",
        "weighted_squats",
        "hip_abductors",
        "calf_raises",
    ),
    routines=("strength_start", "strength_weights"),
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AnyOf(
        (Condition(finding="sudden_onset", equals=True), Condition(finding="soreness", at_least=4))
    ),
    stops=AnyOf(
        (
            Condition(finding="focal_bone_pain", equals=True),
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(finding="conditions", one_of=("heart_disease",)),
            Condition(finding="race_in_days", at_most=7),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
        )
    ),
    caution="Not while muscles are sore or hurt.",
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="blagrove2018",
    references=("llanoslagos2024", "doma2019"),
    trial=TrialKind(
        slug="strength_twice_a_week",
        title="Strength twice a week",
        change="two strength sessions a week",
        instead="no regular strength work",
        washout_days=28,
        before_after="muscles build up over weeks, so days with and without it cannot take turns",
    ),
)
