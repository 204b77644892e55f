"""Take carbohydrate on long runs."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="carb_in_run",
    title="Carbohydrate on the run",
    text=(
        "On your next run of more than an hour take 30 to 60 g of carbohydrate an hour, from "
        "early on; try it in training first."
    ),
    when="next long run",
    dose=(
        "30 to 60 g an hour on runs of more than an hour; up to 90 g beyond two and a half "
        "hours, once the stomach is used to it"
    ),
    effect="2 to 8 per cent in time trials",
    effect_after="5 to 15 minutes",
    effect_days=(0, 0),
    contraindications=Condition(finding="conditions", one_of=("diabetes",)),
    caution="With diabetes, settle the amounts with your doctor first.",
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="A",
    grade_heaviness="C",
    source="burke2011",
    basis=Basis.MEMORY,
    trial=TrialKind(
        slug="earlier_carbohydrate",
        title="Carbohydrate early in the run",
        change=(
            "on a run of more than an hour, take 30 to 60 g of carbohydrate an hour from the first"
            " quarter of an hour on"
        ),
        instead="fuel the run as you usually do",
        block_days=2,
        counted=Counted.LONG_RUN_DAYS,
        mixed_with=("run_min", "training_load_au", "sleep_h", "wbgt_c"),
    ),
)
