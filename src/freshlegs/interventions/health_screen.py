"""What is asked before anybody is sent to run fast: heart, illness, pregnancy, age, training."""

from __future__ import annotations

from freshlegs.domain.conditions import AllOf, Condition, Not, Rule, UnlessKnown

LEAST_MONTHS_RUNNING = 1
"""Regular running before the first sprint: four weeks."""

WARNINGS: tuple[Rule, ...] = (
    Condition(finding="chest_pain", equals=True),
    Condition(finding="palpitations", equals=True),
    Condition(finding="fainted", one_of=("during_effort", "after_stopping", "other")),
    Condition(finding="breathless_at_rest", equals=True),
    Condition(finding="illness", equals=True),
    Condition(finding="fever", equals=True),
)
"""Signs of the heart or of an illness: not even strides."""

CLEARED = Condition(finding="cleared_for_fast_running", equals=True)
"""A doctor's word for fast running."""

UNTIL_CLEARED: tuple[Rule, ...] = (
    Condition(finding="family_sudden_death", equals=True),
    Condition(
        finding="conditions",
        one_of=(
            "heart_disease",
            "hypertension",
            "diabetes",
            "kidney_disease",
            "peripheral_artery_disease",
            "sickle_cell_trait",
        ),
    ),
    Condition(finding="age_years", at_most=15),
    Condition(finding="age_years", at_least=65),
)
"""What speaks against fast running until a doctor speaks for it; elicited."""

HEALTH_SCREEN: tuple[Rule, ...] = (
    *WARNINGS,
    *(AllOf((rule, UnlessKnown(CLEARED))) for rule in UNTIL_CLEARED),
    Condition(finding="pregnancy", one_of=("pregnant", "under_6_weeks_after_birth")),
    Not(Condition(finding="months_running", at_least=LEAST_MONTHS_RUNNING)),
)
"""Any of these speaks against sprints and hard intervals; elicited.

All of them must be answered first.
"""

HURT: tuple[Rule, ...] = (
    Condition(finding="focal_bone_pain", equals=True),
    Condition(finding="hop_pain", equals=True),
    Condition(finding="limp", equals=True),
)
"""Pain that fast running would make worse."""

NOT_FRESH: tuple[Rule, ...] = (
    *HURT,
    Condition(finding="heaviness", at_least=5),
    Condition(finding="soreness", at_least=4),
    Condition(finding="race_in_days", at_most=3),
)
"""Any of these, where it is known, means that fast running waits for another day; elicited."""
