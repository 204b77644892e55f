from __future__ import annotations

import numpy as np

from freshlegs.physiology.formulas import heart
from tests.physiology.vectors import close, expected, inputs, numbers


def test_age_predicts_the_maximal_heart_rate() -> None:
    assert heart.max_heart_rate_tanaka(inputs("hrmax")["age_years"]) == close(expected("hrmax"))


def test_zones_lie_between_resting_and_maximal_heart_rate() -> None:
    given = inputs("karvonen")
    limits = numbers(given["resting_bpm"]), numbers(given["max_bpm"])
    fraction = numbers(given["fraction"])
    rates = heart.heart_rate_at_reserve(fraction, *limits)
    assert rates.tolist() == close(expected("karvonen"))
    assert heart.reserve_fraction(rates, *limits).tolist() == close(fraction.tolist())


def test_a_maximum_below_the_resting_rate_gives_no_reserve() -> None:
    assert np.isnan(heart.reserve_fraction(numbers(100), numbers(60), numbers(60)))


def test_decoupling_is_the_loss_of_efficiency() -> None:
    wanted = expected("ef_decoupling")
    first = heart.efficiency(*inputs("ef_decoupling")["first"])
    second = heart.efficiency(*inputs("ef_decoupling")["second"])
    assert (first, second) == close((wanted["first"], wanted["second"]))
    assert heart.decoupling_percent(first, second) == close(wanted["decoupling_percent"])


def test_recovery_is_compared_with_ones_own() -> None:
    given = inputs("hrr60")
    shift = heart.heart_rate_recovery_shift(
        numbers(given["now_bpm"]), numbers(given["baseline_bpm"])
    )
    assert shift == expected("hrr60")
