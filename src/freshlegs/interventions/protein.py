"""Spread protein over the day."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="protein",
    title="Protein at each meal",
    text=(
        "Have about 0.3 g of protein per kg of body weight at each of four meals (1.4 to 2.0 g "
        "per kg a day). It works over weeks."
    ),
    when="from today",
    dose="1.4 to 2.0 g per kg of body weight a day, about 0.3 g per kg at each of four meals",
    effect="muscle is kept and built; less soreness is not shown",
    effect_after="two to eight weeks",
    effect_days=(14, 56),
    contraindications=Condition(finding="conditions", one_of=("kidney_disease",)),
    caution="With a kidney disease, ask your doctor first.",
    grade_performance="B",
    grade_heaviness="C",
    source="issn2017",
    trial=TrialKind(
        slug="protein",
        title="Protein at each meal",
        change="have about 0.3 g of protein per kg of body weight at each of four meals",
        instead="eat as you usually do",
        washout_days=14,
        before_after="it works over weeks, so days with and without it cannot take turns",
        mixed_with=("training_load_au", "carbohydrate_g_per_kg_1d"),
    ),
)
