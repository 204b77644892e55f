from __future__ import annotations

import numpy as np

from freshlegs.physiology.formulas import altitude, carried, heat
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def test_heavier_shoes_cost_oxygen_and_time() -> None:
    change, wanted = numbers(inputs("shoe_mass_cost")["change_g"]), expected("shoe_mass_cost")
    assert carried.shoe_oxygen_percent(change) == close(wanted["oxygen_percent"])
    assert carried.shoe_slowing_percent(change).tolist() == close(wanted["slower_percent"])


def test_lighter_shoes_save_some() -> None:
    assert carried.shoe_oxygen_percent(numbers(-100)) == -1.0


def test_weight_gained_costs_distance_and_oxygen() -> None:
    given, wanted = inputs("body_mass_cost"), expected("body_mass_cost")
    percent = carried.gain_percent(numbers(given["weight_kg"]), numbers(given["gained_kg"]))
    assert percent == close(wanted["percent"])
    assert carried.gain_distance_m(percent) == close(wanted["distance_m"])
    assert carried.gain_oxygen(percent) == close(wanted["oxygen"])
    assert unknown(carried.gain_percent(numbers([0, -1, np.nan]), numbers(1)))


def test_thin_air_holds_less_oxygen() -> None:
    found = altitude.oxygen_loss_percent(numbers(inputs("altitude_vo2")["altitude_m"]))
    assert found.tolist() == close(expected("altitude_vo2"))


def test_by_the_sea_nothing_is_lost_and_beyond_the_highest_peaks_nothing_is_known() -> None:
    assert altitude.oxygen_loss_percent(numbers([-100, 0, 300])).tolist() == [0, 0, 0]
    assert unknown(altitude.oxygen_loss_percent(numbers([-500, 9000, np.nan])))


def test_humid_heat_feels_warmer() -> None:
    given = inputs("heat_index")
    felt = heat.heat_index(numbers(given["temperature_c"]), numbers(given["humidity_percent"]))
    assert felt == close(expected("heat_index"))


def test_the_heat_index_knows_no_cool_or_dry_days() -> None:
    assert unknown(heat.heat_index(numbers([20, 32, 32, np.nan]), numbers([60, 30, 101, 60])))
