"""Heavier shoes than usual, or wet ones: a small cost with every step."""

from __future__ import annotations

from freshlegs.causes.marks import began_with, from_number, heart_rates, onsets, sides, when
from freshlegs.causes.signs import any_of, changed, sign, yes
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="shoe_heavy",
    title="Heavier shoes",
    sentence="These shoes are heavier than your usual pair.",
    mechanism=(
        "Weight at the foot must be swung with every step: about one per cent more effort for 100"
        " g a shoe."
    ),
    lag="From the first run in the pair, more late in the run.",
    strength=0.0133,
    unmeasured_prior=0.05,
    ramps=(
        Ramp(
            finding="shoe_mass_change_g",
            zero=20.0,
            one=50.0,
            high="These shoes are heavier than your usual pair.",
            low="These shoes are no heavier than your usual pair.",
            source="hoogkamer2016",
        ),
    ),
    signs=(
        yes("shoes_wet", (15.0, 0.9), "The shoes were soaked."),
        sign(
            Condition(finding="shoe_mass_g", at_least=340),
            (1.8, 0.9),
            "The shoes are heavy.",
        ),
        changed("shoes", 15.0),
        sign(
            any_of("shoe_change", "heavier"),
            (67.0, 0.15),
            ("You changed to heavier shoes.", "You did not change to heavier shoes."),
        ),
    ),
    marks=(
        began_with("shoes", 6.0, from_number("shoe_mass_change_g", 35)),
        *onsets(
            first_step=1.3,
            builds_early=1.1,
            builds_late=1.5,
            when_fast=0.8,
            after_run=0.3,
            all_day=0.05,
            next_days=0.3,
        ),
        *heart_rates(up=1.0, same=1.2, down=0.6),
        *sides(one=0.1),
        when("other_pair_normal", 10.0, "The legs are normal in your other shoes."),
    ),
    interventions=("shoe_rotate", "back_to_old_shoes"),
    plants=(Plant(changes=(("shoe", "heavy"),)),),
    grade=Grade.A,
    source="hoogkamer2016",
    references=(
        "rodrigocarranza2020",
        "franz2012",
    ),
    claims=("S046", "S178"),
)
