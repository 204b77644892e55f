"""Ranges have ends between levels, hold the wanted part, and are wider after few ratings."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.forecast.chances import log_chances_of, means_of, quantiles_of
from freshlegs.inference.forecast.ranges import Tails, ranges_of, ratings_before, tails_of
from freshlegs.inference.forecast.scale import scale_of

SCALE = scale_of(np.array([1.0, 2.0, 3.0]))
CHANCES = np.array([[0.2, 0.6, 0.2]])


def test_a_quantile_lies_within_its_level_by_how_much_of_it_is_needed() -> None:
    found = quantiles_of(np.repeat(CHANCES, 3, axis=0), SCALE, np.array([0.1, 0.5, 0.9]))
    assert found == pytest.approx([1.0, 2.0, 3.0])
    assert means_of(CHANCES, SCALE) == pytest.approx([2.0])


def test_the_chance_of_what_was_not_rated_is_not_counted() -> None:
    found = log_chances_of(np.repeat(CHANCES, 2, axis=0), np.array([1, -1]))
    assert found == pytest.approx([np.log(0.6), 0.0])


def test_a_range_is_wider_with_fewer_ratings() -> None:
    low, high = ranges_of(np.repeat(CHANCES, 3, axis=0), SCALE, np.array([0, 15, 30]), Tails())
    width = high - low
    assert width[0] > width[1] > width[2]


def test_the_mean_lies_in_its_range_also_where_one_level_has_nearly_all() -> None:
    scale = scale_of(np.array([1.0, 2.0, 3.0, 30.0]))
    chances = np.array([[0.9, 0.01, 0.01, 0.08]])
    low, high = ranges_of(chances, scale, np.array([99]), Tails(long_part=0.3))
    assert high == pytest.approx(means_of(chances, scale))
    assert low[0] < 1.0


def test_tails_are_set_so_that_four_ratings_in_five_are_held() -> None:
    rng = np.random.default_rng(2)
    top = rng.dirichlet([2.0, 6.0, 2.0], 4000)
    levels = (rng.random((4000, 1)) > np.cumsum(top, axis=1)[:, :2]).sum(axis=1)
    ratings = 1.0 + levels.astype(np.float64)
    count = np.where(np.arange(4000) < 800, 10, 100)
    tails = tails_of(top, SCALE, count, ratings)
    low, high = ranges_of(top, SCALE, count, tails)
    assert ((low <= ratings) & (ratings <= high)).mean() == pytest.approx(0.8, abs=0.02)
    assert tails.short_part <= tails.long_part


def test_without_short_histories_the_tail_is_the_plain_one() -> None:
    tails = tails_of(CHANCES, SCALE, np.array([100]), np.array([2.0]))
    assert tails.short_part == Tails().long_part


def test_ratings_are_counted_up_to_the_day_before() -> None:
    assert ratings_before(np.array([[2, -1, 0, 1]])).tolist() == [[0, 1, 1, 2]]
