"""Refill the carbohydrate stores."""

from __future__ import annotations

from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="carb_daily",
    title="Refill carbohydrate",
    text=(
        "Eat bread, rice, pasta, potatoes or fruit at every meal today: 5 to 7 g of carbohydrate "
        "per kg of body weight, up to 10 after a long or hard day."
    ),
    when="today",
    contraindications=Condition(finding="conditions", one_of=("diabetes", "eating_disorder")),
    caution="With diabetes or after an eating disorder, settle the amounts with your doctor first.",
    grade_performance="A",
    grade_heaviness="C",
    source="burke2011",
)
