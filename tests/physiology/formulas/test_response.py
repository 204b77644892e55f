from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.formulas.response import (
    ImpulseResponse,
    VariableDose,
    days_until_benefit,
    days_until_best,
    fatigue_gains,
    impulse_response,
    variable_dose_response,
)
from tests.physiology.vectors import close, expected, inputs, numbers


def impulse_model() -> ImpulseResponse:
    given = inputs("banister_ff")
    return ImpulseResponse(
        base_au=given["base"],
        fitness_ratio=given["fitness"],
        fatigue_ratio=given["fatigue"],
        fitness_days=given["fitness_days"],
        fatigue_days=given["fatigue_days"],
    )


def dose_model() -> VariableDose:
    given = inputs("busso_vdr")
    return VariableDose(
        base_au=given["base"],
        fitness_ratio=given["fitness"],
        fatigue_gain_ratio=given["gain"],
        fitness_days=given["fitness_days"],
        fatigue_days=given["fatigue_days"],
        gain_days=given["gain_days"],
    )


def test_one_hard_day_tires_first_and_helps_later() -> None:
    given, wanted = inputs("banister_ff"), expected("banister_ff")
    loads = np.zeros(40)
    loads[0] = given["impulse"]
    performance = impulse_response(loads, impulse_model())
    assert performance[given["days"]].tolist() == close(wanted["performance"])
    assert performance[0] == given["base"]


def test_when_a_load_helps_and_when_it_helps_most() -> None:
    wanted = expected("banister_ff")
    assert days_until_benefit(impulse_model()) == close(wanted["benefit_days"])
    assert days_until_best(impulse_model()) == close(wanted["best_days"])


def test_equal_time_constants_have_no_such_day() -> None:
    with pytest.raises(ZeroDivisionError):
        days_until_benefit(ImpulseResponse(fitness_days=15.0))
    with pytest.raises(ZeroDivisionError):
        days_until_best(ImpulseResponse(fitness_days=15.0))


def test_tired_days_tire_more() -> None:
    wanted, loads = expected("busso_vdr"), numbers(inputs("busso_vdr")["daily_load"])
    assert fatigue_gains(loads, dose_model()).tolist() == close(wanted["gains"])
    assert variable_dose_response(loads, dose_model())[-1] == close(wanted["performance"])


def test_an_unknown_load_makes_what_follows_unknown() -> None:
    loads = numbers([100, np.nan, 100])
    for performance in (
        impulse_response(loads, impulse_model()),
        variable_dose_response(loads, dose_model()),
    ):
        assert np.isnan(performance).tolist() == [False, False, True, True]
