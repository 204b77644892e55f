from __future__ import annotations

import numpy as np

from freshlegs.physiology.formulas import body, form, heat, hills, sleep, speed, stats
from freshlegs.physiology.formulas.variability import variability_z
from tests.physiology.vectors import close, expected, inputs, numbers


def test_hills_cost_what_was_measured() -> None:
    cost = hills.minetti_cost(numbers(inputs("minetti_cr")["grade"]))
    assert cost.tolist() == close(expected("minetti_cr"))


def test_steeper_than_measured_costs_as_the_steepest() -> None:
    assert hills.minetti_cost(numbers(0.9)) == hills.minetti_cost(numbers(0.45))


def test_graded_speed_is_pace_on_the_flat() -> None:
    given = inputs("gap")
    mps = hills.graded_speed(numbers(1000 / given["pace_s_per_km"]), numbers(given["grade"]))
    assert (1000 / mps).tolist() == close(expected("gap"))


def test_critical_speed_is_the_slope_of_distance_over_time() -> None:
    given = inputs("critical_speed")
    line = speed.critical_speed(numbers(given["distance_m"]), numbers(given["duration_s"]))
    assert line.tolist() == close(expected("critical_speed"))


def test_two_efforts_give_no_critical_speed() -> None:
    line = speed.critical_speed(numbers([400, 800, 5000]), numbers([80, 170, np.nan]))
    assert np.isnan(line).all()


def test_efforts_of_equal_time_give_no_critical_speed() -> None:
    line = speed.critical_speed(numbers([400, 800, 1000]), numbers([100, 100, 100]))
    assert not np.isfinite(line).any()


def test_body_mass_index() -> None:
    given = inputs("bmi")
    assert body.body_mass_index(numbers(given["weight_kg"]), given["height_m"]) == close(
        expected("bmi")
    )


def test_variability_is_told_in_own_standard_deviations() -> None:
    given = inputs("hrv_swc")
    z = variability_z(numbers(given["week"]), numbers(given["baseline"]))
    assert z == close(expected("hrv_swc"))


def test_two_mornings_are_not_a_week_of_variability() -> None:
    week = numbers([4.0, 4.0, *[np.nan] * 5])
    assert np.isnan(variability_z(week, numbers(inputs("hrv_swc")["baseline"])))


def test_a_baseline_without_spread_gives_no_z() -> None:
    assert np.isnan(variability_z(np.full(7, 4.0), np.full(14, 4.1)))


def test_sleep_debt_sums_what_each_night_fell_short() -> None:
    given = inputs("sleep_debt")
    assert sleep.sleep_debt(numbers(given["need_h"]), numbers(given["slept_h"])) == close(
        expected("sleep_debt")
    )


def test_unknown_nights_count_as_the_known_ones_do() -> None:
    slept = numbers([7, np.nan, 7, np.nan, 7, np.nan, 7])
    assert sleep.sleep_debt(numbers(8), slept) == close(7.0)


def test_three_known_nights_say_nothing_of_the_debt() -> None:
    slept = numbers([5, 5, 5, np.nan, np.nan, np.nan, np.nan])
    assert np.isnan(sleep.sleep_debt(numbers(8), slept))


def test_duty_factor_and_vertical_ratio() -> None:
    given, wanted = inputs("duty_factor"), expected("duty_factor")
    step_m = form.step_length(given["speed_mps"], given["cadence_spm"])
    assert step_m == close(wanted["step_m"])
    assert form.duty_factor(given["contact_s"], given["cadence_spm"]) == close(
        wanted["duty_factor"]
    )
    assert form.vertical_ratio(given["oscillation_m"], step_m) == close(
        wanted["vertical_ratio_percent"]
    )


def test_vapour_pressure() -> None:
    given = inputs("vapour_pressure")
    value = heat.vapour_pressure(
        numbers(given["temperature_c"]), numbers(given["humidity_percent"])
    )
    assert value == close(expected("vapour_pressure"))


def test_wet_bulb_globe_temperature() -> None:
    given = inputs("wbgt_simple")
    value = heat.wbgt_simple(numbers(given["temperature_c"]), numbers(given["humidity_percent"]))
    assert value.tolist() == close(expected("wbgt_simple"))


def test_heat_slows_outside_the_best_range() -> None:
    value = heat.heat_slowing(numbers(inputs("heat_pace")["wbgt_c"]))
    assert value.tolist() == close(expected("heat_pace"))


def test_cold_slows_too() -> None:
    assert heat.heat_slowing(numbers(-2.5)) == close(3.5)


def test_robust_z_is_not_moved_by_outliers() -> None:
    given = inputs("robust_z")
    z = stats.robust_z(numbers(given["value"]), numbers(given["baseline"]), numbers(0))
    assert z == close(expected("robust_z"))


def test_a_baseline_without_spread_needs_a_floor() -> None:
    flat = np.full(7, 5.0)
    assert np.isnan(stats.robust_z(numbers(6), flat, numbers(0)))
    assert stats.robust_z(numbers(6), flat, numbers(0.5)) == close(2.0)
