"""How much energy a body needs at rest, and how much is left for it after training."""

from __future__ import annotations

from freshlegs.domain.profile import Sex
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, not_negative

CM_PER_M = 100.0
MIFFLIN_KCAL: dict[Sex, float] = {Sex.MALE: 5.0, Sex.FEMALE: -161.0}
LEAST_AVAILABILITY_KCAL_PER_KG = 30.0
"""Hard floor of energy availability; there is no universal limit, least of all for men."""
PLANNED_AVAILABILITY_KCAL_PER_KG = 35.0
"""Plans keep at least this."""


def resting_energy_mifflin(
    weight_kg: FloatArray, height_m: FloatArray, age_years: FloatArray, sex: Sex
) -> FloatArray:
    """Energy a day at rest [kcal] from weight [kg], height [m], age [years] and sex; adults.

    NaN for a weight or height of 0 and less, or a negative age.

    Source: mifflin1990 (resting metabolic rate)
    """
    size_kcal = 10.0 * above_zero(weight_kg) + 6.25 * CM_PER_M * above_zero(height_m)
    return size_kcal - 5.0 * not_negative(age_years) + MIFFLIN_KCAL[sex]


def resting_energy_cunningham(fat_free_mass_kg: FloatArray) -> FloatArray:
    """Energy a day at rest [kcal] from fat-free mass [kg], for trained people; of 1991.

    Source: cunningham1991 (370 + 21.6 fat-free mass)
    """
    return 370.0 + 21.6 * above_zero(fat_free_mass_kg)


def resting_energy_cunningham_1980(lean_mass_kg: FloatArray) -> FloatArray:
    """Energy a day at rest [kcal] from lean mass [kg]; of 1980, which is higher than of 1991.

    Source: cunningham1980 (500 + 22 lean mass)
    """
    return 500.0 + 22.0 * above_zero(lean_mass_kg)


def fat_free_mass(weight_kg: FloatArray, body_fat_percent: FloatArray) -> FloatArray:
    """Fat-free mass [kg] of a weight [kg] with a part of body fat [percent].

    NaN for a body of nothing but fat, or less than none.

    Source: cunningham1991 (definition)
    """
    lean_fraction = 1.0 - not_negative(body_fat_percent) / 100.0
    return above_zero(weight_kg) * above_zero(lean_fraction)


def energy_availability(
    eaten_kcal: FloatArray, exercise_kcal: FloatArray, fat_free_mass_kg: FloatArray
) -> FloatArray:
    """Energy availability [kcal/kg]: eaten less exercise [kcal], a day, over fat-free mass [kg].

    Exercise counts net of rest. Below 30 is low, 30 to 45 reduced, 45 and more is full; no limit
    holds for everyone. Not from less than seven days of food.

    Source: mountjoy2023 (definition; the bands: ger2022)
    """
    left_kcal = not_negative(eaten_kcal) - not_negative(exercise_kcal)
    return left_kcal / above_zero(fat_free_mass_kg)
