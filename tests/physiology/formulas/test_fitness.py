from __future__ import annotations

from freshlegs.physiology.formulas.fitness import (
    FATIGUE_DAYS,
    FITNESS_DAYS,
    average_by_days,
    average_by_decay,
    form_balance,
)
from tests.physiology.vectors import close, expected, inputs, numbers

GIVEN, WANTED = inputs("ctl_atl_tsb"), expected("ctl_atl_tsb")
LOADS = numbers(GIVEN["daily_load"])


def test_fitness_and_fatigue_move_a_part_of_the_way_each_day() -> None:
    fitness = average_by_days(LOADS, GIVEN["fitness"], FITNESS_DAYS)
    fatigue = average_by_days(LOADS, GIVEN["fatigue"], FATIGUE_DAYS)
    assert (fitness[-1], fatigue[-1]) == close((WANTED["fitness"], WANTED["fatigue"]))
    assert form_balance(fitness, fatigue)[-1] == close(WANTED["form"])


def test_the_exponential_variant_lies_a_little_lower() -> None:
    fitness = average_by_decay(LOADS, GIVEN["fitness"], FITNESS_DAYS)
    fatigue = average_by_decay(LOADS, GIVEN["fatigue"], FATIGUE_DAYS)
    wanted = WANTED["fitness_by_decay"], WANTED["fatigue_by_decay"]
    assert (fitness[-1], fatigue[-1]) == close(wanted)
    assert form_balance(fitness, fatigue)[-1] == close(WANTED["form_by_decay"])
    assert fatigue[-1] < average_by_days(LOADS, GIVEN["fatigue"], FATIGUE_DAYS)[-1]


def test_an_unknown_day_makes_the_rest_unknown() -> None:
    averages = average_by_days(numbers([100, float("nan"), 100]), 50.0, FATIGUE_DAYS)
    assert averages[0] == averages[0]
    assert str(averages[2]) == "nan"
