"""Start slowly."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind
from freshlegs.interventions.health_screen import HURT

INTERVENTION = Intervention(
    slug="warmup",
    title="Start slowly",
    text=(
        "Begin the next run one to two minutes a kilometre slower for five to ten minutes. Before"
        " hard running jog 15 to 20 minutes and add drills."
    ),
    when="next run",
    dose=(
        "easy runs: 5 to 10 slow minutes; hard running: 15 to 20 minutes in two parts, jogging "
        "and drills"
    ),
    effect="better first minutes",
    effect_after="in the same run",
    effect_days=(0, 0),
    exercises=("leg_swings", "side_leg_swings", "walking_lunges", "high_knees", "heel_flicks"),
    routines=("warm_up",),
    kinds=frozenset({AdviceKind.RUNNING}),
    stops=AnyOf((*HURT, Condition(finding="sudden_onset", equals=True))),
    grade_performance="B",
    grade_heaviness="C",
    source="fradkin2010",
    references=("konrad2021",),
    trial=TrialKind(
        slug="slow_start",
        title="A slow start",
        change="begin the run one to two minutes a kilometre slower for ten minutes",
        instead="begin the run as you usually do",
        block_days=2,
        counted=Counted.RUN_DAYS,
    ),
)
