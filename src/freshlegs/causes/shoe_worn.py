"""Shoes that have gone a long way: a slow, small cause."""

from __future__ import annotations

from freshlegs.causes.marks import heart_rates, onsets, sides, when
from freshlegs.causes.signs import any_of, is_true, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, Condition

CAUSE = Cause(
    slug="shoe_worn",
    title="Worn-out shoes",
    sentence="These shoes have gone far; a fresh pair may feel livelier.",
    mechanism="The midsole gives back less of each step.",
    lag="Creeping up over weeks; a fresh pair shows it at once.",
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
    signs=(
        sign(
            any_of("shoe_wear", "one_edge", "one_shoe_more"),
            (5.0, 0.8),
            ("The shoes are worn down unevenly.", "The shoes are not worn down unevenly."),
        ),
        sign(
            AllOf(
                (
                    Condition(finding="shoe_distance_km", at_least=420),
                    is_true("soft_racing_foam"),
                )
            ),
            (4.0, 1.0),
            "Soft racing foam loses its spring after some 450 km.",
            group="age",
            source="rodrigocarranza2023",
        ),
        sign(
            Condition(finding="shoe_age_months", at_least=12),
            (2.0, 0.8),
            ("The shoes are a year old or more.", "The shoes are less than a year old."),
            group="age",
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
        when("cycling_fine", 1.5, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("shoe_rotate",),
    plants=(Plant(changes=(("shoe", "worn"), ("shoe_distance_m", 1_400_000.0))),),
    grade=Grade.C,
    source="cook1985",
    references=("rodrigocarranza2023",),
    claims=("S104", "S105", "S178"),
)
