"""How long a trial must be is told before: longer for less, for unsteady legs, for gaps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.trial import Counted
from freshlegs.inference.trial import Days, least_weeks, plan
from freshlegs.inference.trial.own import own_of, weeks_of
from freshlegs.inference.trial.planning import shortest
from freshlegs.inference.trial.power import draw_ratings, hazard_ratio_of, look_power, power
from tests.inference.trial.made import KIND, LOOK, days

RNG = np.random.default_rng


def diary(spread: float, days_count: int = 182, rated: float = 1.0) -> Days:
    rng = RNG(2)
    ratings = np.clip(np.round(rng.normal(5, spread, days_count)), 0, 10)
    ratings[rng.random(days_count) > rated] = np.nan
    return days(ratings)


def test_half_of_the_difference_takes_much_longer() -> None:
    told = diary(1.0)
    great, small = plan(KIND, told, 2.0, RNG(1)), plan(KIND, told, 1.0, RNG(1))
    assert great.weeks is not None
    assert small.weeks is not None
    assert small.weeks > great.weeks
    assert small.power_probability >= 0.85
    assert small.own
    assert small.blocks_count == 2 * -(-small.weeks * 7 // 4)


def test_unsteady_legs_take_longer() -> None:
    steady, unsteady = (plan(KIND, diary(spread), 1.5, RNG(1)) for spread in (0.8, 1.8))
    assert unsteady.spread_heaviness > steady.spread_heaviness
    assert (unsteady.weeks or 99) > (steady.weeks or 99)


def test_what_half_a_year_cannot_show_is_said_with_what_it_can() -> None:
    rare = replace(KIND, block_days=7, counted=Counted.DAYS_AFTER_STRENGTH)
    told = plan(rare, days(np.full(60, np.nan)), 1.0, RNG(1))
    assert told.weeks is None
    assert told.power_probability < 0.85
    assert not told.own
    assert told.blocks_count == 0
    assert told.least_found_heaviness is not None
    assert told.least_found_heaviness > 1.0


def test_legs_that_are_never_heavy_cannot_become_much_lighter() -> None:
    light = own_of(KIND, days(np.array([0.0, 1.0] * 90)))
    assert hazard_ratio_of(light, 3.0) is None
    assert power(KIND, light, 20, 3.0, RNG(1)) == 0.0
    assert look_power(LOOK, light, 12, 3.0, RNG(1)) == 0.0
    assert plan(KIND, days(np.array([0.0, 1.0] * 90)), 4.0, RNG(1)).least_found_heaviness is None


def test_a_trial_without_days_that_count_notices_nothing() -> None:
    own = own_of(KIND, diary(1.0))
    never = replace(own, counted=np.zeros_like(own.counted))
    assert power(KIND, never, 20, 1.0, RNG(1)) == 0.0
    assert look_power(LOOK, never, 12, 1.0, RNG(1)) == 0.0


def test_drawn_ratings_have_the_levels_and_the_kinds_of_the_diary() -> None:
    told = diary(1.2)
    kinds = np.zeros((182, 6))
    kinds[::7, 0] = 1
    heavier = replace(told, heaviness=np.clip(told.heaviness + 2 * kinds[:, 0], 0, 10), kinds=kinds)
    own = weeks_of(own_of(KIND, heavier), 350)
    drawn = draw_ratings(own, np.ones((350, 40)), 40, RNG(4))
    assert drawn.mean() == pytest.approx(np.nanmean(heavier.heaviness), abs=0.4)
    apart = drawn[own.kinds[:, 0] == 1].mean() - drawn[own.kinds[:, 0] == 0].mean()
    assert apart == pytest.approx(2.0, abs=0.9)
    assert 0 < own.rest_part < 1
    ratio = hazard_ratio_of(own, 1.0)
    assert ratio is not None
    lighter = draw_ratings(own, np.full((350, 40), ratio), 40, RNG(4))
    assert drawn.mean() - lighter.mean() == pytest.approx(1.0, abs=0.2)


def test_few_own_ratings_say_nothing_and_people_stand_in() -> None:
    assert not own_of(KIND, diary(1.0, rated=0.1)).is_own
    assert not own_of(KIND, days(np.full(100, 4.0))).is_own
    assert own_of(KIND, diary(1.0, rated=0.5)).rated_fraction == pytest.approx(0.5, abs=0.1)


def test_a_look_is_planned_too() -> None:
    told = plan(LOOK, diary(0.7), 3.0, RNG(1))
    assert told.weeks is not None
    assert told.weeks >= least_weeks(LOOK) == 4
    assert told.blocks_count == 0


@pytest.mark.parametrize(("enough", "weeks"), [(4, 4), (9, 9), (13, 14), (26, 26), (30, None)])
def test_the_fewest_weeks_that_are_enough_are_found(enough: int, weeks: int | None) -> None:
    found, chance = shortest(lambda tried: 0.9 if tried >= enough else 0.1, 1)
    assert found == weeks
    assert chance == (0.1 if weeks is None else 0.9)
