from __future__ import annotations

import numpy as np

from freshlegs.physiology.formulas import fluids
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def weigh_in(before: float, after: float, drunk: float, urine: float) -> fluids.WeighIn:
    return fluids.WeighIn(
        before_kg=numbers(before),
        after_kg=numbers(after),
        drunk_l=numbers(drunk),
        urine_l=numbers(urine),
    )


def test_sweat_is_weight_lost_and_what_was_drunk() -> None:
    given, wanted = inputs("sweat_rate"), expected("sweat_rate")
    names = ("before_kg", "after_kg", "drunk_l", "urine_l")
    weighed = weigh_in(*(given[name] for name in names))
    rate = fluids.sweat_rate(weighed, numbers(given["duration_h"]))
    assert rate == close(wanted["litres_an_hour"])
    change = fluids.weight_change_in_run_percent(weighed.before_kg, weighed.after_kg)
    assert -change == close(wanted["loss_percent"])


def test_sweat_that_cannot_be_is_a_wrong_weighing() -> None:
    assert unknown(fluids.sweat_rate(weigh_in(70, 72, 0.5, 0), numbers(1)))
    assert unknown(fluids.sweat_rate(weigh_in(70, 69, 0.5, 0), numbers(0)))
    assert unknown(fluids.sweat_rate(weigh_in(70, 69, np.nan, 0), numbers(1)))


def test_sodium_goes_with_the_sweat() -> None:
    given = inputs("sodium_loss")
    found = fluids.sodium_loss(numbers(given["sweat_l"]), numbers(given["sodium"]))
    assert found == close(expected("sodium_loss"))
    assert unknown(fluids.sodium_loss(numbers([-1, 1]), numbers([40, np.nan])))


def test_drinking_after_a_run_is_a_quarter_to_a_half_more_than_was_lost() -> None:
    lost = numbers(inputs("rehydrate")["lost_kg"])
    assert fluids.rehydration(lost).tolist() == close(expected("rehydrate"))


def test_who_gained_weight_drinks_nothing_more() -> None:
    assert unknown(fluids.rehydration(numbers([-0.5, np.nan])))


def test_weight_gained_in_a_run_is_drink() -> None:
    given, wanted = inputs("overdrink_flag"), expected("overdrink_flag")
    before, after = given["before_kg"], given["after_kg"]
    assert fluids.gained_weight_in_run(before, after) is wanted["gained"]
    change = fluids.weight_change_in_run_percent(numbers(before), numbers(after))
    assert change == close(wanted["gain_percent"])
    assert fluids.gained_weight_in_run(after, before) is False


def test_a_missing_weight_says_nothing_of_drinking() -> None:
    assert fluids.gained_weight_in_run(np.nan, 70.0) is None
    assert fluids.gained_weight_in_run(70.0, 0.0) is None
    assert unknown(fluids.weight_change_in_run_percent(numbers([0, 70]), numbers([70, np.nan])))
