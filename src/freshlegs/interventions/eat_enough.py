"""Eat for the training you do."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
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
    dose="a snack before and after each run and a larger portion at each meal, every day",
    effect="enough energy for training and for the body",
    effect_after="two to twelve weeks; periods take months",
    effect_days=(14, 84),
    grade_performance="B",
    grade_heaviness="C",
    source="mountjoy2023",
    basis=Basis.ELICITED,
)
