"""A pulled muscle or a twisted joint: sudden, one leg."""

from __future__ import annotations

from freshlegs.causes.links import to_injury
from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import yes
from freshlegs.domain.cause import Cause, Grade

CAUSE = Cause(
    slug="strain_sprain",
    title="A pulled muscle or twisted joint",
    sentence="It began suddenly in one leg, as a pulled muscle or twisted joint does.",
    mechanism="Torn fibres, and a body that spares the part.",
    lag="From one moment to the next; it takes one to six weeks.",
    strength=0.2,
    prior=0.01,
    signs=(
        yes(
            "sudden_onset",
            (70.0, 0.1),
            ("It began suddenly, with a pull, twist or pop.", "It did not begin suddenly."),
        ),
        yes("bruise", (6.0, 0.8), ("There is a bruise.", "There is no bruise.")),
        yes("limp", (2.0, 0.8), ("You limp.", "You do not limp.")),
    ),
    links=(to_injury("a strain")),
    marks=(
        *onsets(
            first_step=1.5,
            builds_early=0.4,
            builds_late=0.4,
            when_fast=1.3,
            after_run=0.5,
            all_day=1.4,
            next_days=0.6,
        ),
        *places(
            calf=1.8,
            back_thigh=2.2,
            front_thigh=1.3,
            groin=1.3,
            inner_thigh=1.8,
            ankle=2.0,
            foot=1.0,
            knee=1.2,
            shin=0.4,
            whole_leg=0.2,
        ),
        *sides(one=5.0, both=0.1, shifted=4.0),
        *reliefs(sugar=0.05, fluids=0.05, rest_days=1.3, stop_within_10_min=0.5),
        when("same_place_every_run", 0.5, "It comes at the same minute every time."),
        when("one_side_swelling", 0.7, "The leg is swollen."),
    ),
    interventions=("rest_days", "icing", "see_doctor"),
    grade=Grade.B,
    source="dubois2020",
    claims=("S120", "S180"),
)
