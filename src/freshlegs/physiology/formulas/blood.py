"""Iron: how much to eat, and what blood values say of the stores."""

from __future__ import annotations

from freshlegs.domain.profile import Sex

GROWN_UP_YEARS, OLDER_YEARS = 19.0, 51.0
NEED_MG, NEED_OF_YOUNGER_WOMEN_MG = 8.0, 18.0
VEGETARIAN_RATIO = 1.8
MOST_IRON_MG = 45.0
"""Upper limit a day from food and supplements together, unless a doctor says otherwise."""
LOW_UG_PER_L, LOWER_UG_PER_L, EMPTY_UG_PER_L = 35.0, 20.0, 12.0
ANAEMIA_G_PER_L = 115.0
"""A value for women; for men anaemia begins below 130."""
LEAST_SATURATION_PERCENT = 16.0
"""From memory, unverified."""


def iron_need(sex: Sex, age_years: float, *, vegetarian: bool) -> float | None:
    """Iron to eat a day [mg] by sex, age [years] and diet; None under 19 and for unknown age.

    Not in pregnancy. That women need no more than men from 51 on is from memory, unverified.

    Source: iom2001 (recommended allowance; 1.8 times for vegetarians)
    """
    if not age_years >= GROWN_UP_YEARS:
        return None
    bleeds = sex is Sex.FEMALE and age_years < OLDER_YEARS
    need_mg = NEED_OF_YOUNGER_WOMEN_MG if bleeds else NEED_MG
    return need_mg * VEGETARIAN_RATIO if vegetarian else need_mg


def iron_stage(
    ferritin_ug_per_l: float, haemoglobin_g_per_l: float, saturation_percent: float
) -> int | None:
    """Stage [0-3] of iron deficiency of athletes from ferritin, haemoglobin and saturation.

    0 is none, 1 low stores, 2 iron missing in blood-making, 3 anaemia; None where values are
    unknown, cannot be, or fit no stage. No diagnosis: a doctor looks for the cause and decides on
    iron. Invalid in illness and for a day or two after hard running, when ferritin reads high.
    Limits of saturation are from memory, unverified.

    Source: peeling2007 (stages; limits of ferritin and haemoglobin read)
    """
    values = (ferritin_ug_per_l, haemoglobin_g_per_l, saturation_percent)
    if not all(value >= 0.0 for value in values):
        return None
    if ferritin_ug_per_l >= LOW_UG_PER_L:
        return 0
    saturated = saturation_percent > LEAST_SATURATION_PERCENT
    anaemic = haemoglobin_g_per_l < ANAEMIA_G_PER_L
    if saturated:
        return None if anaemic else 1
    if anaemic:
        return 3 if ferritin_ug_per_l < EMPTY_UG_PER_L else None
    return 2 if ferritin_ug_per_l < LOWER_UG_PER_L else None
