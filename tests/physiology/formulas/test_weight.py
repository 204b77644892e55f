from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.physiology.formulas import weight
from freshlegs.physiology.formulas.weight import GoalVerdict, WeightGoal
from tests.physiology.vectors import close, expected, inputs, numbers

POUND_KG = 0.45359237


def goal(**changes: float) -> WeightGoal:
    given = inputs("goal_rate_guard")
    wish = WeightGoal(
        change_kg_per_week=given["pounds_a_week"] * POUND_KG,
        weight_kg=given["weight_kg"],
        fat_free_mass_kg=given["fat_free_mass_kg"],
        maintenance_kcal=given["maintenance_kcal"],
        exercise_kcal=given["exercise_kcal"],
    )
    return replace(wish, **changes)


def test_in_the_end_a_kilogram_is_24_kilocalories_a_day() -> None:
    change = numbers(inputs("hall_rule")["energy_change_kcal"])
    assert weight.steady_weight_change(change) == close(expected("hall_rule"))


def test_two_pounds_a_week_are_refused() -> None:
    wanted = expected("goal_rate_guard")
    change_kcal = weight.static_energy_change(goal().change_kg_per_week)
    assert change_kcal == close(wanted["change_kcal"])
    assert weight.loss_percent_per_week(goal()) == close(wanted["loss_percent"])
    assert weight.goal_availability(goal()) == close(wanted["availability"])
    assert wanted["verdict"] == "reject"
    assert weight.goal_verdict(goal()) is GoalVerdict.REFUSED


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"change_kg_per_week": -0.2, "exercise_kcal": 300.0}, GoalVerdict.FINE),
        ({"change_kg_per_week": -0.2, "exercise_kcal": 700.0}, GoalVerdict.CAUTION),
        ({"change_kg_per_week": -0.2, "exercise_kcal": 1000.0}, GoalVerdict.REFUSED),
        ({"change_kg_per_week": -0.45, "exercise_kcal": 0.0}, GoalVerdict.REFUSED),
        ({"change_kg_per_week": 0.9, "exercise_kcal": 700.0}, GoalVerdict.FINE),
        ({"change_kg_per_week": np.nan}, None),
        ({"exercise_kcal": np.nan}, None),
    ],
)
def test_a_wish_is_judged_by_its_rate_and_by_what_is_left(
    changes: dict[str, float], verdict: GoalVerdict | None
) -> None:
    assert weight.goal_verdict(goal(**changes)) is verdict


def test_a_body_without_weight_has_no_rate() -> None:
    with pytest.raises(ZeroDivisionError):
        weight.loss_percent_per_week(goal(weight_kg=0.0))
    with pytest.raises(ZeroDivisionError):
        weight.goal_availability(goal(fat_free_mass_kg=0.0))
