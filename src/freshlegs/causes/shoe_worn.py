"""Shoes that have gone a long way: a slow, small cause."""

from __future__ import annotations

from freshlegs.causes.marks import heart_rates, onsets, sides, when
from freshlegs.causes.signs import any_of
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp

CAUSE = Cause(
    slug="shoe_worn",
    title="Worn-out shoes",
    sentence="These shoes have gone far; a fresh pair may feel livelier.",
    mechanism="The midsole gives back less of each step.",
    strength=0.0088,
    unmeasured_prior=0.15,
    ramps=(
        Ramp(
            finding="shoe_distance_km",
            zero=500.0,
            one=800.0,
            high="These shoes have gone far.",
            low="These shoes have not gone far.",
            source="cook1985",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.1,
            builds_early=1.0,
            builds_late=1.4,
            when_fast=0.8,
            after_run=0.6,
            all_day=0.2,
            next_days=0.6,
        ),
        *heart_rates(up=0.9, same=1.2, down=0.8),
        *sides(one=0.3),
        when("other_pair_normal", 8.0, "The legs are normal in your other shoes."),
        Mark(
            rule=any_of("shoe_change", "heavier", "lighter_or_lower"),
            fit=0.3,
            meaning="The shoes are new.",
            source="elicited",
        ),
    ),
    interventions=("shoe_rotate",),
    plants=(Plant(changes=(("shoe", "worn"), ("shoe_distance_m", 1_400_000.0))),),
    grade=Grade.C,
    source="cook1985",
)
