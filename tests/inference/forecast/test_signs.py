"""What a day is told of the days before: own units, last values, rest, and nothing unknown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.cohort import CohortDiary
from freshlegs.inference.forecast.signs import reading_of, signs_of
from freshlegs.inference.forecast.usual import Usual, in_own_units, usual_before, usual_of_people
from tests.inference.forecast.diaries import cohort


def test_the_direction_of_a_column_is_learnt_from_how_it_goes_with_the_target() -> None:
    diary = cohort(4, 100)
    people = []
    for one in diary.people:
        value = one.value.copy()
        value[:, 2] = 10.0 - 2.0 * value[:, 1]
        people.append(replace(one, value=value))
    reading = reading_of(
        CohortDiary(columns=diary.columns, people=tuple(people)), "soreness", heavier_is_more=False
    )
    assert reading.direction[:3].tolist() == [1.0, -1.0, 1.0]


def test_signs_have_names_and_nothing_unknown_speaks() -> None:
    diary = cohort(1, 30)
    empty = replace(diary.people[0], value=np.full((30, 4), np.nan))
    reading = reading_of(diary, "soreness", heavier_is_more=False)
    signs = signs_of(reading, diary, empty)
    assert signs.shape == (30, len(reading.names))
    assert (signs == 0.0).all()
    assert reading.names[:2] == ("load_au, 1 days before", "load_au, 2 days before")


def test_a_hard_day_speaks_on_each_of_the_next_four() -> None:
    diary = cohort(1, 30)
    value = np.zeros((30, 4))
    value[15, 0] = 900.0
    reading = reading_of(diary, "soreness", heavier_is_more=False)
    signs = signs_of(reading, diary, replace(diary.people[0], value=value))
    assert [int(np.argmax(signs[:, lag])) for lag in range(4)] == [16, 17, 18, 19]
    assert signs[15, 5] == -2.0
    assert signs[16, 5] == 0.0
    assert signs[18, 5] == -1.0


def test_the_usual_of_a_day_comes_from_the_days_before_and_leans_on_people_at_first() -> None:
    people = Usual(mean=np.array([5.0]), spread=np.array([2.0]))
    value = np.full((200, 1), 9.0)
    usual = usual_before(value, people)
    assert usual.mean[0, 0] == 5.0
    assert usual.mean[8, 0] == pytest.approx(7.0)
    assert usual.mean[199, 0] == pytest.approx(9.0, abs=0.2)
    assert usual.spread[0, 0] == pytest.approx(2.0)


def test_a_column_that_nobody_has_is_neither_far_nor_near() -> None:
    usual = usual_of_people([np.full((5, 1), np.nan)])
    assert (usual.mean[0], usual.spread[0]) == (0.0, 1.0)
    assert in_own_units(np.array([np.nan]), usual).tolist() == [0.0]
