from __future__ import annotations

import pytest

from freshlegs.domain.diary import DiaryEntry, Food
from freshlegs.domain.history import History
from freshlegs.domain.profile import Profile
from freshlegs.domain.run import Features
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import ago, rates, run

BODY = Profile(weight_kg=70.0, max_heart_rate_bpm=190.0, resting_heart_rate_bpm=50.0)


def ate(carbohydrate_g: float, in_run_g: float | None = None) -> tuple[DiaryEntry, ...]:
    food = Food(carbohydrate_g=carbohydrate_g, carbohydrate_in_run_g=in_run_g)
    return (DiaryEntry(day=ago(1), food=food),)


def test_carbohydrate_is_held_against_what_the_training_asked_for() -> None:
    rest = History(runs=runs_on(2, 0), diary=ate(210.0), profile=BODY)
    assert row(rest)["carbohydrate_short_1d_g_per_kg"] == pytest.approx(0.0)
    hour = History(runs=runs_on(1), diary=ate(210.0), profile=BODY)
    assert row(hour)["carbohydrate_short_1d_g_per_kg"] == pytest.approx(2.0)
    long = History(runs=runs_on(1, timer_s=9000.0), diary=ate(490.0), profile=BODY)
    assert row(long)["carbohydrate_short_1d_g_per_kg"] == pytest.approx(-1.0)


def test_unknown_food_or_training_leaves_the_shortage_unknown() -> None:
    assert row(History(runs=runs_on(1), profile=BODY))["carbohydrate_short_1d_g_per_kg"] is None
    alone = History(diary=ate(210.0), profile=BODY)
    assert row(alone)["carbohydrate_short_1d_g_per_kg"] is None


def test_running_empties_the_stores_the_more_the_harder() -> None:
    easy = Features(heart_rate_s=rates({134: 60.0}))
    hard = Features(heart_rate_s=rates({176: 60.0}))
    left = [
        row(History(runs=(run(ago(1), features=one),), profile=BODY))["glycogen_left_1d_g"]
        for one in (easy, hard)
    ]
    assert left == pytest.approx([500 - 700 * 0.5 / 4, 500 - 700 * 0.9 / 4])


def test_what_was_eaten_on_the_way_counts_where_it_was_told() -> None:
    history = History(runs=runs_on(1), diary=ate(300.0, in_run_g=40.0), profile=BODY)
    assert row(history)["glycogen_left_1d_g"] == pytest.approx(500 + 40 - 700 * 0.65 / 4)


def test_after_a_rest_day_the_stores_are_full_and_outside_unknown() -> None:
    history = History(runs=runs_on(5, 0), profile=BODY)
    assert row(history)["glycogen_left_1d_g"] == pytest.approx(500.0)
    assert row(history, ago(5))["glycogen_left_1d_g"] is None
    nameless = History(runs=runs_on(1, distance_m=None), profile=BODY)
    assert row(nameless)["glycogen_left_1d_g"] is None
