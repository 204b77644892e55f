"""Refill the carbohydrate stores."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="carb_daily",
    title="Refill carbohydrate",
    text=(
        "Eat bread, rice, pasta, potatoes or fruit at every meal today: 5 to 7 g of carbohydrate "
        "per kg of body weight, up to 10 after a long or hard day."
    ),
    when="today",
    dose=(
        "per kg of body weight and day: 3 to 5 g when training is light, 5 to 7 with about an "
        "hour, 6 to 10 with one to three hours, 8 to 12 with more"
    ),
    effect="full stores of glycogen",
    effect_after="24 to 48 hours",
    effect_days=(1, 2),
    contraindications=Condition(finding="conditions", one_of=("diabetes", "eating_disorder")),
    caution="With diabetes or after an eating disorder, settle the amounts with your doctor first.",
    grade_performance="A",
    grade_heaviness="C",
    source="burke2011",
    trial=TrialKind(
        slug="more_carbohydrate",
        title="Carbohydrate at every meal",
        change="eat bread, rice, pasta, potatoes or fruit at every meal",
        instead="eat as you usually do",
        block_days=4,
        washout_days=1,
        lag_days=1,
    ),
)
