from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.formulas import form, stiffness
from freshlegs.physiology.formulas.stiffness import Stride
from tests.physiology.vectors import close, expected, inputs, numbers, unknown

GIVEN, WANTED = inputs("morin_stiffness"), expected("morin_stiffness")


def stride(**changes: float) -> Stride:
    told = {
        "weight_kg": GIVEN["weight_kg"],
        "height_m": GIVEN["height_m"],
        "speed_mps": GIVEN["speed_mps"],
        "cadence_spm": GIVEN["cadence_spm"],
        "ground_contact_s": GIVEN["contact_s"],
    }
    return Stride(**{name: numbers(value) for name, value in (told | changes).items()})


def test_a_leg_is_a_spring() -> None:
    assert stiffness.flight_time(stride()) == close(WANTED["flight_s"])
    assert stiffness.sinking(stride()) == close(WANTED["sinking_m"])
    assert stiffness.leg_shortening(stride()) == close(WANTED["shortening_m"])
    assert stiffness.vertical_stiffness(stride()) == close(WANTED["vertical"])
    assert stiffness.leg_stiffness(stride()) == close(WANTED["leg"])


def test_a_step_lands_with_twice_the_weight_and_not_five_times() -> None:
    force = stiffness.peak_force(stride())
    assert force == close(WANTED["force_n"])
    assert force / (GIVEN["weight_kg"] * 9.81) == close(WANTED["force_in_weights"])


@pytest.mark.parametrize(
    "changes",
    [
        {"ground_contact_s": 0.4},
        {"ground_contact_s": 0.0},
        {"cadence_spm": 0.0},
        {"weight_kg": -1.0},
        {"height_m": np.nan},
        {"speed_mps": 9.0},
        {"speed_mps": 0.0},
    ],
)
def test_what_is_no_running_has_no_leg_stiffness(changes: dict[str, float]) -> None:
    assert unknown(stiffness.leg_stiffness(stride(**changes)))


def test_walking_has_no_flight_and_no_vertical_stiffness() -> None:
    assert unknown(stiffness.vertical_stiffness(stride(ground_contact_s=0.5)))


def test_long_steps_for_the_leg_are_a_sign_of_overstriding() -> None:
    given, wanted = inputs("overstride_proxy"), expected("overstride_proxy")
    cadence = numbers(given["cadence_spm"])
    steps = numbers([form.step_length(given["speed_mps"], spm) for spm in given["cadence_spm"]])
    assert form.step_over_leg(steps, numbers(given["leg_m"])).tolist() == close(
        wanted["step_over_leg"]
    )
    assert form.cadence_against_optimum(cadence).tolist() == close(wanted["z"])
    assert stiffness.leg_length(numbers(1.75)) == close(given["leg_m"])


def test_steps_that_cannot_be_say_nothing() -> None:
    assert unknown(form.step_over_leg(numbers([-1, 1]), numbers([0.9, 0])))
    assert unknown(form.cadence_against_optimum(numbers([0, -1, np.nan])))
