"""A minute of running tall."""

from __future__ import annotations

from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="form_cue",
    title="Run tall for a minute",
    text=(
        "When you notice that you sink, grow tall for a minute: eyes ahead, shoulders low, "
        "arms swinging as they like. Nothing to force."
    ),
    when="next run",
    dose="one minute each kilometre, in the second half of a run",
    effect="it may feel lighter; nobody has measured that",
    effect_after="in the same run",
    effect_days=(0, 0),
    exercises=("run_tall",),
    kinds=frozenset({AdviceKind.RUNNING}),
    grade_performance="C",
    grade_heaviness="C",
    source="moore2016",
    trial=TrialKind(
        slug="run_tall",
        title="Running tall",
        change="grow tall for a minute of each kilometre in the second half of the run",
        instead="run as you usually do",
        block_days=2,
        counted=Counted.RUN_DAYS,
    ),
)
