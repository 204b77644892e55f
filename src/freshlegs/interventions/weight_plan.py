"""Lose weight slowly, if at all."""

from __future__ import annotations

from freshlegs.domain.conditions import AllOf, AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind

INTERVENTION = Intervention(
    slug="weight_plan",
    title="Weight, slowly",
    text=(
        "Only if your doctor or your body mass index speaks for it: a quarter to 0.7 per cent of "
        "body weight a week, with carbohydrate around the runs and enough protein."
    ),
    when="over months",
    dose=(
        "a quarter to 0.7 per cent of body weight a week at most, with enough energy for "
        "training, and no goal below a body mass index of 18.5"
    ),
    effect="about 1 per cent less energy for 1 per cent less weight",
    effect_after="4 to 16 weeks",
    effect_days=(28, 112),
    kinds=frozenset({AdviceKind.DEFICIT}),
    contraindications=AnyOf(
        (
            Condition(finding="body_mass_index", at_most=22),
            Condition(finding="conditions", one_of=("eating_disorder",)),
            Condition(finding="purging", equals=True),
            AllOf(
                (
                    Condition(finding="sex", equals="female"),
                    Condition(finding="periods", one_of=("absent_3_months", "irregular")),
                )
            ),
            Condition(finding="reduced_libido", equals=True),
            Condition(finding="cold_intolerance", equals=True),
            Condition(finding="frequent_infections", equals=True),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
            Condition(finding="age_years", at_most=17),
        )
    ),
    stops=AnyOf(
        (
            Condition(finding="energy_availability_kcal_per_kg", at_most=35),
            Condition(finding="weight_loss_per_week_percent", at_least=0.7),
            Condition(finding="weight_change_90d_percent", at_most=-5),
            Condition(finding="unexplained_weight_loss", equals=True),
            Condition(finding="resting_heart_rate_under_40", equals=True),
            Condition(finding="focal_bone_pain", equals=True),
        )
    ),
    caution=(
        "Not after an eating disorder, in pregnancy and the first weeks after, under 18, with a "
        "low body mass index, or with any sign of eating too little for your training."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="B",
    grade_heaviness="C",
    source="cureton1978",
    references=("mountjoy2023", "garthe2011"),
)
