from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.profile import Sex
from freshlegs.physiology.formulas.blood import MOST_IRON_MG, iron_need, iron_stage
from tests.physiology.vectors import close, expected, inputs


@pytest.mark.parametrize(("sex", "name"), [(Sex.FEMALE, "women"), (Sex.MALE, "men")])
def test_iron_to_eat_by_sex_and_diet(sex: Sex, name: str) -> None:
    given, wanted = inputs("iron_rda"), expected("iron_rda")
    age = given[f"{name}_years"]
    assert iron_need(sex, age, vegetarian=False) == given[f"{name}_mg"]
    assert iron_need(sex, age, vegetarian=True) == close(wanted[f"vegetarian_{name}"])


def test_more_than_45_mg_is_for_doctors() -> None:
    assert expected("iron_rda")["most"] == MOST_IRON_MG


def test_older_women_need_as_much_as_men() -> None:
    assert iron_need(Sex.FEMALE, 51, vegetarian=False) == 8.0


@pytest.mark.parametrize("age", [18.0, np.nan])
def test_the_young_have_other_tables(age: float) -> None:
    assert iron_need(Sex.FEMALE, age, vegetarian=False) is None


def test_low_stores_before_anaemia_are_the_second_stage() -> None:
    given = inputs("iron_stage")
    found = iron_stage(given["ferritin"], given["haemoglobin"], given["saturation"])
    assert found == expected("iron_stage")


@pytest.mark.parametrize(
    ("values", "stage"),
    [
        ((60, 140, 30), 0),
        ((30, 140, 30), 1),
        ((15, 140, 30), 1),
        ((10, 110, 10), 3),
        ((18, 110, 10), None),
        ((30, 140, 10), None),
        ((30, 110, 30), None),
        ((np.nan, 140, 30), None),
        ((30, 140, -1), None),
    ],
)
def test_values_that_fit_no_stage_have_none(
    values: tuple[float, float, float], stage: int | None
) -> None:
    assert iron_stage(*values) == stage
