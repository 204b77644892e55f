from __future__ import annotations

from dataclasses import replace

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.diary import DiaryEntry, Food
from freshlegs.domain.history import History
from freshlegs.domain.profile import Profile, Sex
from freshlegs.domain.wellness import Measure, Measurement
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import ago, run

WEEK = range(7, 0, -1)
WOMAN = Profile(weight_kg=60.0, sex=Sex.FEMALE)


def ate(kcal: float, days: range = WEEK) -> tuple[DiaryEntry, ...]:
    return tuple(DiaryEntry(day=ago(n), food=Food(energy_kcal=kcal)) for n in days)


def availability(history: History) -> float | None:
    found: float | None = row(history)["energy_availability_kcal_per_kg"]
    return found


def test_a_week_of_food_less_running_over_fat_free_mass() -> None:
    fat = (Measurement(day=ago(20), measure=Measure.BODY_FAT, value=20.0),)
    history = History(runs=runs_on(*WEEK), diary=ate(2200.0), profile=WOMAN, measurements=fat)
    assert availability(history) == pytest.approx((2200 - 600) / 48)


def test_without_a_measure_body_fat_is_guessed_by_sex() -> None:
    history = History(runs=runs_on(*WEEK), diary=ate(2200.0), profile=WOMAN)
    assert availability(history) == pytest.approx(1600 / (60 * 0.77))
    man = replace(history, profile=replace(WOMAN, sex=Sex.MALE))
    assert availability(man) == pytest.approx(1600 / (60 * 0.85))
    either = replace(history, profile=replace(WOMAN, sex=None))
    assert availability(either) == pytest.approx(1600 / (60 * 0.81))


def test_six_days_of_food_say_nothing() -> None:
    assert availability(History(diary=ate(2200.0, range(6, 0, -1)), profile=WOMAN)) is None


def test_a_day_that_was_not_written_down_whole_says_nothing() -> None:
    diary = (*ate(2200.0)[:-1], DiaryEntry(day=ago(1), food=Food(energy_kcal=400.0)))
    assert availability(History(runs=runs_on(*WEEK), diary=diary, profile=WOMAN)) is None


def test_without_a_weight_there_is_no_availability() -> None:
    assert availability(History(runs=runs_on(*WEEK), diary=ate(2200.0))) is None


def test_food_without_a_watch_knows_no_training() -> None:
    assert availability(History(diary=ate(2200.0), profile=WOMAN)) is None


def test_other_sports_count_as_the_watch_says_less_rest_else_by_minutes() -> None:
    told = tuple(run(ago(n), sport=Sport.RIDE, energy_kcal=463.0) for n in WEEK)
    counted = History(runs=told, diary=ate(2200.0), profile=WOMAN)
    assert availability(counted) == pytest.approx((2200 - 400) / 46.2)
    untold = tuple(run(ago(n), sport=Sport.RIDE) for n in WEEK)
    by_minutes = replace(counted, runs=untold)
    assert availability(by_minutes) == pytest.approx((2200 - 360) / 46.2)
