"""An overloaded tendon: stiff in the morning, eases, comes back later."""

from __future__ import annotations

from freshlegs.causes.links import link, to_injury
from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, yes
from freshlegs.domain.cause import Cause, Grade

CAUSE = Cause(
    slug="tendinopathy",
    title="An overloaded tendon",
    sentence=(
        "A tendon seems to be overloaded: stiff in the morning and at the start, easier after a "
        "while."
    ),
    mechanism="The tendon has taken more load than it can renew.",
    lag="In the morning and at the start; it eases and comes back later.",
    strength=0.0133,
    prior=0.04,
    signs=(
        yes(
            "tendon_morning_stiffness",
            (100.0, 0.2),
            ("A tendon is stiff in the morning.", "No tendon is stiff in the morning."),
        ),
    ),
    links=(
        *to_injury("an overloaded tendon"),
        link(
            "medication",
            any_of("new_medicine", "fluoroquinolone"),
            (5.0, "You began an antibiotic that can harm tendons."),
            group="medicine",
        ),
        link(
            "shoe_light",
            any_of("shoe_change", "lighter_or_lower"),
            (1.8, "You changed to lighter or flatter shoes, which load calf and tendon more."),
            group="shoes",
        ),
    ),
    marks=(
        *onsets(
            first_step=2.0,
            first_10_min=2.5,
            builds_early=0.5,
            builds_late=0.6,
            when_fast=0.6,
            after_run=1.5,
            all_day=0.6,
            next_days=1.8,
        ),
        *places(tendon=25.0, knee=1.5, foot=1.5, front_thigh=0.2, shin=0.2),
        *sides(one=3.0, both=0.5, shifted=1.5),
        *reliefs(rest_days=1.3, sugar=0.1, fluids=0.1, stop_15_to_30_min=0.6),
        when("eases_after_warming_up", 2.0, "It eases as you warm up."),
    ),
    interventions=("easy_day", "calf_raises", "strength_2x"),
    grade=Grade.B,
    source="elicited",
    claims=("S182",),
)
