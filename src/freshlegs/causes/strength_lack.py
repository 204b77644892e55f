"""No strength work for months: a small, slow cause, felt late in long or hilly runs."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import sign
from freshlegs.domain.cause import Cause, Grade, Mark, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="strength_lack",
    title="Little strength work",
    sentence="You have done no strength work for months; that tells late in long runs, a little.",
    mechanism="Each stride costs more and the muscles tire sooner.",
    strength=0.0044,
    unmeasured_prior=0.4,
    ramps=(
        Ramp(
            finding="strength_sessions_56d",
            zero=4.0,
            one=0.0,
            high="You have done no strength work in eight weeks.",
            low="You do strength work.",
            source="blagrove2018",
        ),
    ),
    signs=(
        sign(
            Condition(finding="calf_raises_count", at_most=20),
            (4.0, 0.6),
            ("You manage few calf raises on one leg.", "You manage many calf raises on one leg."),
        ),
    ),
    marks=(
        Mark(
            rule=Condition(finding="calf_raises_count", at_most=20),
            fit=4.0,
            meaning="You manage few calf raises on one leg.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="phase", equals="end"),
            fit=2.0,
            meaning="It comes late in the run.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=8),
            fit=2.0,
            meaning="It has been so for months.",
            source="elicited",
        ),
        *onsets(first_step=0.3, builds_late=2.0, all_day=0.3, next_days=0.5),
        *WHOLE_BODY,
    ),
    interventions=("strength_2x",),
    grade=Grade.C,
    source="blagrove2018",
)
