"""Days that differ from each other."""

from __future__ import annotations

from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import TrialKind

INTERVENTION = Intervention(
    slug="vary_days",
    title="Make the days differ",
    text=(
        "Make hard days hard and easy days easy: two hard days a week at most, the others at a "
        "pace for whole sentences, and one or two without running."
    ),
    when="this week",
    dose="two hard days at most, one or two days without running, the rest easy, each week",
    effect="less strain from the same running",
    effect_after="one to three weeks",
    effect_days=(7, 21),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="foster1998",
    references=("seiler2010",),
    basis=Basis.ELICITED,
    trial=TrialKind(
        slug="vary_days",
        title="Days that differ",
        change="two hard days a week at most, the others easy, one or two without running",
        instead="train as you usually do",
        washout_days=7,
        before_after="it is whole weeks that change, and with them every day",
        changes_training=True,
        mixed_with=("sleep_h", "stress", "load_7d_au"),
    ),
)
