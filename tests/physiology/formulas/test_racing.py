from __future__ import annotations

import numpy as np

from freshlegs.domain.profile import Sex
from freshlegs.knowledge.age_factors import age_standards
from freshlegs.physiology.formulas import racing
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def test_ten_kilometres_take_a_little_more_than_twice_five() -> None:
    given = inputs("riegel")
    names = ("duration_s", "distance_m", "target_m")
    assert racing.race_time(*(numbers(given[name]) for name in names)) == close(expected("riegel"))


def test_a_race_that_cannot_be_predicts_nothing() -> None:
    bad = (numbers([0, 1200, 1200, np.nan]), numbers([5000, -1, 5000, 5000]))
    assert unknown(racing.race_time(*bad, numbers([10_000, 10_000, 0, 10_000])))


def test_age_grades_of_two_races() -> None:
    given, wanted = inputs("age_grade"), expected("age_grade")
    standard = racing.age_standard(numbers(given["open_s"]), numbers(given["factor"]))
    assert standard.tolist() == close(wanted["standard_s"], "age_grade")
    grade = racing.age_grade_percent(standard, numbers(given["duration_s"]))
    assert grade.tolist() == close(wanted["percent"], "age_grade")


def test_the_table_holds_what_the_age_grades_take() -> None:
    given = inputs("age_grade")
    for place, sex in enumerate(given["sex"]):
        one = age_standards()[Sex(sex), given["distance_m"][place]]
        assert one.open_s == given["open_s"][place]
        assert one.factor(given["age_years"][place]) == given["factor"][place]


def test_factors_and_times_that_cannot_be_have_no_grade() -> None:
    assert unknown(racing.age_standard(numbers([1584, 1584, 0]), numbers([0, 1.1, 0.9])))
    assert unknown(racing.age_grade_percent(numbers([1584, np.nan]), numbers([0, 2000])))
