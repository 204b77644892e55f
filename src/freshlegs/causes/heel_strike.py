"""Landing on the heel: most runners do, and it does not make legs heavy."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade

CAUSE = Cause(
    slug="heel_strike",
    title="Landing on the heel",
    sentence="You land on your heels, as most runners do; changing that does not help.",
    mechanism="It moves load from ankle to knee; economy does not differ.",
    lag="No time of its own is known.",
    strength=0.0004,
    prior=0.8,
    signs=(
        yes(
            "lands_on_heel",
            (3.0, 0.05),
            ("You land on your heels.", "You do not land on your heels."),
        ),
    ),
    marks=WHOLE_BODY,
    interventions=("no_strike_change",),
    grade=Grade.D,
    source="anderson2020",
    references=("hamill2017", "xu2021"),
    claims=("S130",),
)
