"""Eat for the training you do."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="eat_enough",
    title="Eat for your training",
    text=(
        "Eat more from today: a snack before and after each run, and a larger portion of bread, "
        "rice, pasta or potatoes at meals. Train less until you feel better. No weight loss "
        "meanwhile."
    ),
    when="from today",
    grade_performance="B",
    grade_heaviness="C",
    source="mountjoy2023",
)
