"""Bending forward or tensing up late in runs: a small cause."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade

CAUSE = Cause(
    slug="posture",
    title="Posture late in the run",
    sentence="You bend or tense up late in runs, which makes muscles work against each other.",
    mechanism="Muscles that hold tension cost energy.",
    lag="Late in the run.",
    strength=0.0022,
    prior=0.3,
    signs=(
        yes(
            "posture_slumps",
            (4.0, 0.3),
            ("You bend or tense up late in runs.", "You do not bend or tense up late in runs."),
        ),
    ),
    marks=(
        *onsets(first_step=0.4, first_10_min=0.4, builds_late=1.6, all_day=0.2, next_days=0.3),
        *WHOLE_BODY,
    ),
    interventions=("form_cue", "core"),
    grade=Grade.C,
    source="moore2016",
    claims=("S029", "S033", "S035", "S036", "S037", "S038", "S106", "S131"),
)
