"""Coffee before a run that matters."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="caffeine",
    title="Caffeine",
    text=(
        "A cup or two of coffee an hour before a run that matters can make it feel easier; not "
        "after noon, or it costs sleep."
    ),
    when="before the run",
    dose=(
        "a cup or two of coffee an hour before, which is the lower end of the 3 to 6 mg per kg "
        "of body weight of trials; none after noon"
    ),
    effect="the same pace feels easier",
    effect_after="an hour",
    effect_days=(0, 0),
    kinds=frozenset({AdviceKind.SUPPLEMENTS}),
    contraindications=AnyOf(
        (
            Condition(finding="insomnia", equals=True),
            Condition(finding="palpitations", equals=True),
            Condition(finding="illness", equals=True),
            Condition(finding="conditions", one_of=("heart_disease", "hypertension")),
            Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
            Condition(finding="age_years", at_most=17),
        )
    ),
    caution=(
        "Not with bad sleep, a stumbling heart, heart disease, high blood pressure, while you are "
        "ill, in pregnancy, or under 18."
    ),
    ask_first=True,
    gentle=False,
    grade_performance="A",
    grade_heaviness="C",
    source="elicited",
    basis=Basis.MEMORY,
    trial=TrialKind(
        slug="coffee_before",
        title="Coffee before the run",
        change="drink a cup or two of coffee an hour before the run, never after noon",
        instead="have none before the run",
        block_days=2,
        counted=Counted.RUN_DAYS,
        mixed_with=("run_min", "training_load_au", "sleep_h", "sleep_quality"),
    ),
)
