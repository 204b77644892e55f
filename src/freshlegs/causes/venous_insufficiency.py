"""Weak vein valves: heavy from standing, better with moving."""

from __future__ import annotations

from freshlegs.causes.marks import heart_rates, onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, changed, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="venous_insufficiency",
    title="Tired veins",
    sentence="Blood may pool in the legs when you stand; moving and raising them helps.",
    mechanism="Leaky valves let pressure and fluid gather in the lower leg.",
    lag="At the end of the day, after standing, for years.",
    strength=0.036,
    prior=0.06,
    signs=(
        yes(
            "worse_in_evening",
            (2.5, 0.6),
            ("The legs are fine in the morning.", "The evening is no worse than the morning."),
            group="day",
        ),
        sign(
            Condition(finding="standing_work_h", at_least=6),
            (2.0, 0.8),
            ("You stand for most of the day.", "You do not stand for most of the day."),
            group="day",
        ),
        changed("work_or_standing", 5.5),
        sign(
            AnyOf(
                (
                    is_true("visible_varicose_veins"),
                    is_true("ankles_swollen"),
                    any_of("leg_colour", "brown_patches"),
                )
            ),
            (2.5, 0.5),
            (
                "You have varicose veins or ankles that swell in the evening.",
                "You see no varicose veins or swollen ankles.",
            ),
            source="bradbury1999",
        ),
        yes(
            "heavy_when_standing",
            (3.0, 0.4),
            (
                "The legs are heavy from standing and better with moving.",
                "Standing does not make the legs heavy.",
            ),
        ),
        sign(
            Condition(finding="age_years", at_least=50),
            (1.5, 0.8),
            ("It gets more common with age.", "It is less common at your age."),
            source="evans1999",
        ),
        sign(
            any_of("pregnancy", "pregnant", "under_6_weeks_after_birth"),
            (2.0, 1.0),
            "Pregnancy strains the veins.",
        ),
    ),
    marks=(
        when("worse_in_evening", 2.5, "The legs are fine in the morning.", group="standing"),
        when(
            "heavy_when_standing",
            5.0,
            "The legs are heavy from standing and better with moving.",
            group="standing",
        ),
        *onsets(
            first_step=0.5,
            builds_early=0.3,
            builds_late=0.4,
            when_fast=0.2,
            after_run=1.0,
            all_day=3.0,
            next_days=0.6,
        ),
        *heart_rates(up=0.7, same=1.2, down=0.9),
        *reliefs(elevation=8.0, stop_within_10_min=0.2, sugar=0.2, sitting_or_bending=0.4),
        *places(calf=1.4, foot=1.3, front_thigh=0.4, groin=0.4, shin=1.0),
        *sides(one=1.0),
        when("worse_with_heat", 1.4, "Warmth makes it worse."),
        when("eases_after_warming_up", 1.5, "It gets better as you run."),
        Mark(
            rule=Condition(finding="phase", equals="rest"),
            fit=1.5,
            meaning="The legs are heavy on a rest day.",
            source="elicited",
        ),
        when("cycling_fine", 1.2, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("elevation", "compression", "see_doctor", "calf_raises"),
    grade=Grade.B,
    source="bradbury1999",
    references=("evans1999",),
    claims=("S052", "S053"),
)
