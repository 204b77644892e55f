"""A few more, shorter steps."""

from __future__ import annotations

from freshlegs.domain.conditions import AnyOf, Condition
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import Counted, TrialKind

INTERVENTION = Intervention(
    slug="cadence",
    title="Shorter steps",
    text=(
        "In easy runs take 5 to 7.5 per cent more steps a minute, by a metronome, for six to eight "
        "runs."
    ),
    when="next easy run",
    dose="5 to 7.5 per cent more steps a minute, by a metronome, in six to eight easy runs",
    effect="less load on knee and hip; running costs the same within 3 per cent",
    effect_after="two to six weeks",
    effect_days=(14, 42),
    exercises=("quick_steps",),
    kinds=frozenset({AdviceKind.RUNNING}),
    contraindications=Condition(finding="where", one_of=("calf", "tendon")),
    stops=AnyOf(
        (
            Condition(finding="sudden_onset", equals=True),
            Condition(finding="one_side_swelling", equals=True),
            Condition(finding="calf_pain_unexplained", equals=True),
            Condition(finding="soreness", at_least=4),
            Condition(finding="focal_bone_pain", equals=True),
        )
    ),
    caution="It loads the calf more.",
    grade_performance="B",
    grade_heaviness="C",
    source="heiderscheit2011",
    references=("vanhooren2024",),
    trial=TrialKind(
        slug="cadence",
        title="Cadence + 5 %",
        change="in easy runs take 5 per cent more steps a minute, by a metronome",
        instead="run with your usual steps",
        block_days=4,
        counted=Counted.RUN_DAYS,
        mixed_with=("run_min", "training_load_au", "sleep_h", "descent_m"),
    ),
)
