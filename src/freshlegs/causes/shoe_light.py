"""A quick change to light or flat shoes: calves and feet take the load."""

from __future__ import annotations

from freshlegs.causes.marks import began_with, heart_rates, onsets, places, sides, up_to, when
from freshlegs.causes.signs import any_of, changed, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="shoe_light",
    title="Lighter or flatter shoes",
    sentence="You changed to lighter or flatter shoes, and the calves now do what the knees did.",
    mechanism=(
        "A lower heel moves the load from the knee to calf, tendon and foot, faster than they "
        "adapt."
    ),
    lag="In the calves 12 to 48 hours after runs in the pair.",
    strength=0.069,
    unmeasured_prior=0.02,
    ramps=(
        Ramp(
            finding="shoe_drop_change_mm",
            zero=-1.0,
            one=-4.0,
            high="The heel is much lower than in your usual pair.",
            low="The heel is about as high as usual.",
            source="fuller2017",
        ),
        Ramp(
            finding="shoe_stack_change_mm",
            zero=-2.0,
            one=-8.0,
            high="The sole is much thinner than that of your usual pair.",
            low="The sole is about as thick as usual.",
            source="elicited",
        ),
    ),
    signs=(
        changed("shoes", 15.0),
        sign(
            any_of("shoe_change", "lighter_or_lower"),
            (120.0, 0.1),
            (
                "You changed to lighter or flatter shoes.",
                "You did not change to lighter or flatter shoes.",
            ),
        ),
        yes(
            "strike_change",
            (6.5, 0.7),
            ("You changed how your foot lands.", "You did not change how your foot lands."),
        ),
    ),
    marks=(
        Mark(
            rule=Condition(finding="shoe_runs_count", at_least=40),
            fit=0.4,
            meaning="You have run in these shoes often.",
            source="elicited",
        ),
        began_with(
            "shoes", 6.0, up_to("shoe_drop_change_mm", -2.5), up_to("shoe_stack_change_mm", -5)
        ),
        *onsets(
            first_step=1.2,
            builds_early=0.9,
            builds_late=0.8,
            when_fast=0.6,
            after_run=3.0,
            all_day=1.2,
            next_days=3.0,
        ),
        *heart_rates(up=0.6, same=1.3, down=0.8),
        *places(
            calf=4.0,
            tendon=2.0,
            foot=2.5,
            front_thigh=0.2,
            groin=0.1,
            hip=0.2,
            buttock=0.3,
            shin=1.0,
        ),
        *sides(one=0.3),
        when("other_pair_normal", 6.0, "The legs are normal in your other shoes."),
        Mark(
            rule=Condition(finding="body_mass_kg", at_least=85),
            fit=1.4,
            meaning="Heavier runners feel flat shoes more.",
            source="fuller2017",
        ),
        when("cycling_fine", 1.6, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("back_to_old_shoes", "calf_raises", "shoe_rotate"),
    plants=tuple(Plant(changes=(("shoe", "light"),), days_before=day) for day in range(4)),
    grade=Grade.B,
    source="fuller2017",
    references=("xu2021",),
    claims=("S103", "S178"),
)
