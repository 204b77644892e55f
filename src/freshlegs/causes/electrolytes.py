"""A real shortage of body salts: rare, and mostly from medicines, illness or hours of sweat."""

from __future__ import annotations

from freshlegs.causes.links import WARM_AIR, link
from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.causes.signs import any_of, is_true, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="electrolytes",
    title="Short of body salts",
    sentence=(
        "You may be short of salts, from hours of salty sweat, an upset stomach or a medicine."
    ),
    mechanism=(
        "Nerve and muscle react differently when sodium, potassium or magnesium is far too low."
    ),
    lag="Late in long hot runs; all the time where the loss is large.",
    strength=0.15,
    prior=0.01,
    signs=(
        sign(
            AnyOf(
                (
                    Condition(finding="potassium_mmol_per_l", at_most=3.49),
                    Condition(finding="magnesium_mmol_per_l", at_most=0.69),
                )
            ),
            (20.0, 0.3),
            ("Potassium or magnesium is low.", "Potassium and magnesium are fine."),
        ),
        sign(
            any_of("medicines", "diuretic", "laxative", "proton_pump_inhibitor"),
            (6.0, 0.9),
            "You take a medicine that costs salts.",
        ),
        sign(
            AnyOf((is_true("vomiting"), is_true("diarrhoea"), is_true("purging"))),
            (6.0, 0.7),
            ("You have lost fluid from the stomach or bowels.", "Stomach and bowels are well."),
            group="lost",
        ),
        yes(
            "purging",
            (15.0, 1.0),
            "Vomiting or laxatives cost salts again and again.",
            group="lost",
        ),
        yes(
            "heavy_salty_sweat",
            (4.0, 0.6),
            ("You sweat heavily and salty.", "You do not sweat heavily or salty."),
        ),
        yes(
            "run_over_4_h",
            (3.0, 0.8),
            ("You ran for more than four hours.", "You ran for less than four hours."),
            group="hours",
        ),
        yes("cramps", (1.9, 0.9), "You had cramps.", group="cramps"),
        yes(
            "general_weakness",
            (3.0, 0.8),
            ("The whole body is weak.", "The rest of the body is not weak."),
        ),
    ),
    links=(
        link(
            "heat",
            AllOf((Condition(finding="run_today_min", at_least=180), WARM_AIR)),
            (4.0, "You ran for hours in the warm, which makes a lack of salts more likely."),
            group="hours",
        ),
        link(
            "low_energy_availability",
            any_of("conditions", "eating_disorder"),
            (2.0, "You have had an eating disorder, which makes a lack of salts more likely."),
            group="lost",
        ),
    ),
    marks=(
        Mark(
            rule=AllOf(
                (
                    AnyOf((is_true("general_weakness"), is_true("palpitations"))),
                    AnyOf(
                        (
                            is_true("vomiting"),
                            is_true("diarrhoea"),
                            is_true("purging"),
                            any_of("medicines", "diuretic", "laxative", "proton_pump_inhibitor"),
                        )
                    ),
                )
            ),
            fit=6.0,
            meaning="The body grew weak after losing salts.",
            source="elicited",
        ),
        *onsets(
            first_step=0.6,
            first_10_min=0.5,
            builds_early=0.8,
            builds_late=2.5,
            when_fast=0.4,
            all_day=1.3,
            next_days=0.5,
        ),
        *WHOLE_BODY,
    ),
    interventions=("sodium", "see_doctor"),
    grade=Grade.C,
    source="miller2022",
    references=("maughan2019",),
    claims=("S017", "S018", "S113", "S152", "S164", "S169", "S170"),
)
