from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.profile import Sex
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas import load
from freshlegs.physiology.formulas.heart import reserve_fraction
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def trimp(name: str, rates_bpm: FloatArray, minutes: FloatArray, sex: Sex) -> float:
    given = inputs(name)
    limits = numbers(given["resting_bpm"]), numbers(given["max_bpm"])
    fraction = reserve_fraction(rates_bpm, *limits)
    return float(load.trimp_banister(minutes, fraction, sex).sum())


@pytest.mark.parametrize(
    ("name", "sex"), [("trimp_banister_m", Sex.MALE), ("trimp_banister_f", Sex.FEMALE)]
)
def test_an_hour_at_one_heart_rate_has_the_published_impulse(name: str, sex: Sex) -> None:
    given = inputs(name)
    minutes = numbers([given["duration_min"]])
    assert trimp(name, numbers([given["heart_rate_bpm"]]), minutes, sex) == close(expected(name))


def test_intervals_weigh_more_than_their_mean_heart_rate() -> None:
    minutes, rates = numbers(inputs("trimp_banister_convexity")["segments"]).T
    value = trimp("trimp_banister_convexity", rates, minutes, Sex.MALE)
    assert value == close(expected("trimp_banister_convexity"))
    assert value > expected("trimp_banister_m")


def test_a_heart_rate_below_resting_adds_nothing() -> None:
    assert load.trimp_banister(numbers([60]), numbers([-0.1]), Sex.MALE) == 0


def test_session_load_is_effort_times_minutes() -> None:
    given = inputs("srpe")
    value = load.session_rpe_load(numbers(given["rpe"]), numbers(given["duration_min"]))
    assert value == close(expected("srpe"))


def test_monotony_and_strain_count_rest_days_as_zero() -> None:
    daily = numbers(inputs("foster_monotony_strain")["daily_load"])
    assert load.monotony(daily) == close(expected("foster_monotony_strain")["monotony"])
    assert load.strain(daily) == close(expected("foster_monotony_strain")["strain"])


def test_identical_days_have_capped_monotony() -> None:
    daily = numbers(inputs("foster_monotony_flat")["daily_load"])
    assert load.monotony(daily) == expected("foster_monotony_flat")


def test_a_week_of_rest_has_no_monotony() -> None:
    assert np.isnan(load.monotony(np.zeros(7)))


def test_exponential_averages_follow_the_published_example() -> None:
    given, wanted = inputs("acwr_ewma"), expected("acwr_ewma")
    daily = numbers(given["daily_load"])
    acute = load.exponential_average(daily, given["start"], 7)
    chronic = load.exponential_average(daily, given["start"], 28)
    assert acute[-1] == close(wanted["acute"])
    assert chronic[-1] == close(wanted["chronic"])
    assert load.acute_chronic_ratio(acute, chronic)[-1] == close(wanted["ratio"])


def test_without_chronic_load_there_is_no_ratio() -> None:
    assert np.isnan(load.acute_chronic_ratio(numbers(10), numbers(0)))


def test_a_week_against_a_month_is_told_in_two_ways() -> None:
    daily, wanted = numbers(inputs("acwr_rolling")["daily_load"]), expected("acwr_rolling")
    assert load.coupled_load_ratio(daily) == close(wanted["coupled"])
    assert load.uncoupled_load_ratio(daily) == close(wanted["uncoupled"])


def test_only_the_last_four_weeks_count() -> None:
    daily = numbers([900.0] * 10 + inputs("acwr_rolling")["daily_load"])
    assert load.coupled_load_ratio(daily) == close(1.6)


def test_a_month_that_is_not_whole_has_no_ratio() -> None:
    assert unknown(load.coupled_load_ratio(numbers([100.0] * 27)))
    assert unknown(load.uncoupled_load_ratio(numbers([[100.0] * 27 + [np.nan]])))
    assert unknown(load.uncoupled_load_ratio(numbers([100.0] * 27 + [-1.0])))


def test_a_session_spike_is_measured_against_the_longest_run() -> None:
    given = inputs("session_spike")
    value = load.session_spike_percent(numbers(given["run_m"]), numbers(given["longest_m"]))
    assert value == close(expected("session_spike"))


def test_the_first_run_after_a_break_is_no_spike() -> None:
    assert np.isnan(load.session_spike_percent(numbers(5000), numbers(0)))
