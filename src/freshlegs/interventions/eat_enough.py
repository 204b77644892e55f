"""Eat for the training you do."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="eat_enough",
    title="Eat for your training",
    text=(
        "Add 300 to 500 kcal a day, most of it as carbohydrate around your runs, and train less "
        "until you feel better. No weight loss meanwhile."
    ),
    when="from today",
    grade_performance="B",
    grade_heaviness="C",
    source="mountjoy2023",
)
