"""A blood test for iron, and a doctor who looks for the cause."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention

INTERVENTION = Intervention(
    slug="iron_test_treat",
    title="Have your iron tested",
    text=(
        "Ask a doctor for ferritin and a blood count, taken rested and well, in the morning. Take"
        " no iron untested: too much of it harms, above all with haemochromatosis and in children's"
        " hands. The doctor looks for the cause and decides."
    ),
    when="this week",
    dose="one blood test of ferritin and blood count, rested and well, in the morning",
    effect=(
        "it shows whether iron is short; treated by a doctor, ferritin rises, and in some "
        "trials endurance"
    ),
    effect_after="6 to 12 weeks after treatment begins",
    effect_days=(42, 84),
    grade_performance="A",
    grade_heaviness="C",
    source="burden2015",
    references=("clenin2015",),
)
