"""Break the run with short walks."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind
from freshlegs.interventions.health_screen import HURT

INTERVENTION = Intervention(
    slug="run_walk",
    title="Run and walk",
    text=(
        "Walk one minute after every four minutes of running, from the start on. Over a marathon "
        "it costs next to nothing and leaves fewer sore."
    ),
    when="next run",
    dose="1 minute of walking after every 4 of running, or 1 minute every 2.5 km",
    effect="the same marathon time and less muscle pain",
    effect_after="in the same run; endurance in four to eight weeks",
    effect_days=(0, 0),
    routines=("run_walk_run",),
    kinds=frozenset({AdviceKind.RUNNING}),
    stops=AnyOf((*HURT, Condition(finding="sudden_onset", equals=True))),
    grade_performance="A",
    grade_heaviness="B",
    source="hottenrott2016",
    trial=TrialKind(
        slug="run_walk",
        title="Walking breaks",
        change="walk one minute after every four minutes of running, from the start on",
        instead="run without walking",
        block_days=2,
        counted=Counted.RUN_DAYS,
    ),
)
