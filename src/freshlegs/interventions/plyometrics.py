"""Jumps, once the legs are fresh."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="plyometrics",
    title="Jumps",
    text=(
        "Skip for a few minutes and do two sets of ten jumps, once the legs feel fresh and "
        "nothing hurts."
    ),
    when="once the legs are fresh",
    dose=(
        "a few minutes of skipping, two sets of ten squat jumps, low box jumps; once or twice "
        "a week, 48 hours apart"
    ),
    effect="with lifting it is part of what makes running 2 to 8 per cent cheaper",
    effect_after="6 to 12 weeks",
    effect_days=(42, 84),
    exercises=("skipping", "squat_jumps", "box_jumps", "lunges", "single_leg_squats"),
    routines=("jump_session",),
    kinds=frozenset({AdviceKind.STRENGTH}),
    contraindications=AnyOf(
        (
            Condition(finding="heaviness", at_least=5),
            Condition(finding="soreness", at_least=3),
            Condition(finding="hop_pain", equals=True),
            Condition(finding="focal_bone_pain", equals=True),
            Condition(finding="sudden_onset", equals=True),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
        )
    ),
    stops=AnyOf(
        (
            Condition(finding="shin_pain_spread", equals=True),
            Condition(finding="tendon_morning_stiffness", equals=True),
            Condition(finding="race_in_days", at_most=7),
        )
    ),
    caution=(
        "Not while the legs are heavy, sore or hurt, with a painful shin, tendon or bone, or in "
        "pregnancy and the first six weeks after."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="blagrove2018",
    references=("balsalobrefernandez2016",),
)
