from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.formulas import oxygen, oxygen_max
from freshlegs.physiology.formulas.heart import reserve_fraction
from tests.physiology.vectors import close, expected, inputs, numbers, unknown

MIN_S = 60.0


def test_oxygen_cost_of_three_speeds() -> None:
    speeds = numbers(inputs("daniels_vo2")["speed_m_per_min"]) / MIN_S
    assert oxygen.oxygen_cost(speeds).tolist() == close(expected("daniels_vo2"))


def test_the_longer_the_race_the_smaller_the_part_that_can_be_held() -> None:
    minutes = numbers(inputs("daniels_pctmax")["duration_min"])
    assert oxygen.sustainable_fraction(minutes).tolist() == close(expected("daniels_pctmax"))


def test_races_say_a_race_equivalent_oxygen_uptake() -> None:
    given = inputs("vdot")
    distance, time = numbers(given["distance_m"]), numbers(given["duration_min"]) * MIN_S
    assert oxygen.race_oxygen_uptake(distance, time).tolist() == close(expected("vdot"))


def test_easy_speeds_are_a_part_of_the_uptake() -> None:
    given = inputs("vdot_easy_pace")
    speeds = oxygen.speed_at_oxygen(given["oxygen"] * numbers(given["fraction"]))
    assert (1000.0 / speeds).tolist() == close(expected("vdot_easy_pace"))


def test_the_speed_of_a_cost_undoes_the_cost_of_a_speed() -> None:
    speeds = numbers([1.5, 3.0, 6.0])
    assert oxygen.speed_at_oxygen(oxygen.oxygen_cost(speeds)).tolist() == close(speeds.tolist())


@pytest.mark.parametrize("mps", [0.0, -3.0, 0.2, np.nan])
def test_what_is_no_running_costs_no_known_oxygen(mps: float) -> None:
    assert unknown(oxygen.oxygen_cost(numbers(mps)))


@pytest.mark.parametrize("pair", [(5000, 0), (0, 1200), (-5000, 1200), (5000, np.nan)])
def test_what_is_no_race_says_nothing(pair: tuple[float, float]) -> None:
    assert unknown(oxygen.race_oxygen_uptake(numbers(pair[0]), numbers(pair[1])))


def test_no_time_has_no_part_and_no_oxygen_no_speed() -> None:
    assert unknown(oxygen.sustainable_fraction(numbers([0, -1, np.nan])))
    assert unknown(oxygen.speed_at_oxygen(numbers([0, -1, np.nan])))


def test_running_uphill_takes_more_oxygen_and_energy() -> None:
    given, wanted = inputs("acsm_running"), expected("acsm_running")
    speed = numbers(given["speed_m_per_min"]) / MIN_S
    uptake = oxygen.running_oxygen(speed, numbers(given["grade"]))
    assert uptake.tolist() == close(wanted["oxygen"])
    energy = oxygen.oxygen_energy(uptake, numbers(given["weight_kg"]), numbers(1.0))
    assert energy.tolist() == close(wanted["kcal_a_min"])


def test_a_kilogram_costs_a_kilocalorie_a_kilometre() -> None:
    energy = oxygen.net_running_energy(numbers(1000), numbers(1))
    assert energy == close(expected("acsm_running")["net_kcal"])


def test_the_running_equation_knows_no_downhill() -> None:
    assert unknown(oxygen.running_oxygen(numbers(3.0), numbers([-0.05, 0.5, np.nan])))
    assert unknown(oxygen.running_oxygen(numbers([0.0, -1.0]), numbers(0.0)))


def test_energy_of_what_cannot_be_is_unknown() -> None:
    assert unknown(
        oxygen.oxygen_energy(numbers([-1, 40, 40]), numbers([70, 0, 70]), numbers([1, 1, -1]))
    )
    assert unknown(oxygen.net_running_energy(numbers([-1, 1000, np.nan]), numbers([70, 0, 70])))


def test_heart_rates_tell_the_greatest_uptake() -> None:
    given = inputs("vo2max_uth")
    found = oxygen_max.oxygen_max_from_rates(
        numbers(given["max_bpm"]), numbers(given["resting_bpm"])
    )
    assert found == close(expected("vo2max_uth"))
    assert unknown(oxygen_max.oxygen_max_from_rates(numbers([50, 180]), numbers([60, 0])))


def test_twelve_minutes_tell_the_greatest_uptake() -> None:
    distance = numbers(inputs("vo2max_cooper")["distance_m"])
    assert oxygen_max.oxygen_max_from_12_min(distance) == close(expected("vo2max_cooper"))
    assert unknown(oxygen_max.oxygen_max_from_12_min(numbers([400, -1, np.nan])))


def test_one_steady_run_tells_the_greatest_uptake() -> None:
    given = inputs("vo2max_submax")
    rates = (numbers(given[name]) for name in ("heart_rate_bpm", "resting_bpm", "max_bpm"))
    found = oxygen_max.oxygen_max_from_easy_run(
        numbers(given["speed_m_per_min"]) / MIN_S, reserve_fraction(*rates)
    )
    assert found == close(expected("vo2max_submax"))


def test_a_heart_hardly_above_rest_tells_nothing() -> None:
    parts = numbers([0.1, 1.2, np.nan])
    assert unknown(oxygen_max.oxygen_max_from_easy_run(numbers(3.0), parts))
