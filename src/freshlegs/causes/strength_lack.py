"""No strength work for months: a small, slow cause, felt late in long or hilly runs."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.domain.cause import Cause, Grade, Ramp

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
    marks=(
        *onsets(first_step=0.3, builds_late=2.0, all_day=0.3),
        *WHOLE_BODY,
    ),
    interventions=("strength_2x",),
    grade=Grade.C,
    source="blagrove2018",
)
