from __future__ import annotations

import numpy as np

from freshlegs.domain.profile import Sex
from freshlegs.physiology.formulas import energy
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def test_energy_at_rest_by_size_age_and_sex() -> None:
    for sex in Sex:
        weight, height, age = numbers(inputs("mifflin")[sex.value])
        found = energy.resting_energy_mifflin(weight, height, age, sex)
        assert found == close(expected("mifflin")[sex.value])


def test_energy_at_rest_by_what_is_not_fat() -> None:
    mass, wanted = numbers(inputs("cunningham")["mass_kg"]), expected("cunningham")
    assert energy.resting_energy_cunningham(mass) == close(wanted["of_1991"])
    assert energy.resting_energy_cunningham_1980(mass) == close(wanted["of_1980"])


def test_energy_availability_is_what_training_leaves() -> None:
    given = inputs("energy_availability")
    amounts = (numbers(given[n]) for n in ("eaten_kcal", "exercise_kcal", "fat_free_mass_kg"))
    assert energy.energy_availability(*amounts) == close(expected("energy_availability"))


def test_fat_free_mass_is_weight_without_fat() -> None:
    assert energy.fat_free_mass(numbers(60), numbers(20)) == close(48.0)
    assert unknown(energy.fat_free_mass(numbers([60, 60, -1]), numbers([100, -1, 20])))


def test_bodies_that_cannot_be_need_no_known_energy() -> None:
    bad = numbers([0, 70, 70, np.nan]), numbers([1.7, -1, 1.7, 1.7]), numbers([40, 40, -1, 40])
    assert unknown(energy.resting_energy_mifflin(*bad, Sex.MALE))
    assert unknown(energy.resting_energy_cunningham(numbers([0, -5, np.nan])))
    assert unknown(energy.resting_energy_cunningham_1980(numbers([0, -5, np.nan])))
    assert unknown(energy.energy_availability(numbers([-1, 2000]), numbers(0), numbers([48, 0])))
