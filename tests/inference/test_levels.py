"""Ratings: everyone's own levels, and every rating's chance."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.heaviness import LEVELS_COUNT, NORMAL_HAZARD
from freshlegs.inference.levels import (
    HALF_LIFE_DAYS,
    level_counts,
    mean_thresholds,
    weight_of_rating,
)


def thresholds(counts: tuple[float, ...] = ()) -> np.ndarray:
    return mean_thresholds(counts)[None, :]


def test_the_chances_of_all_ratings_add_up_to_one() -> None:
    hazard = np.array([[0.1, 0.3, 2.0]])
    total = sum(weight_of_rating(hazard, thresholds(), level) for level in range(LEVELS_COUNT))
    assert total == pytest.approx(np.ones((1, 3)))


def test_without_history_a_normal_day_is_noticeable_one_time_in_four() -> None:
    hazard = np.full((1, 1), NORMAL_HAZARD)
    noticed = [weight_of_rating(hazard, thresholds(), level) for level in range(5, 11)]
    assert np.sum(noticed) == pytest.approx(0.25)


def test_who_often_rates_seven_needs_less_for_a_seven() -> None:
    hazard = np.full((1, 1), NORMAL_HAZARD)
    heavy_rater = thresholds((0, 0, 0, 0, 0, 0, 0, 200))
    plain = float(weight_of_rating(hazard, thresholds(), 7.0).mean())
    assert float(weight_of_rating(hazard, heavy_rater, 7.0).mean()) > 5 * plain


def test_a_rating_of_two_months_ago_counts_half() -> None:
    counts = level_counts([(0.0, 7.0), (HALF_LIFE_DAYS, 7.0), (2 * HALF_LIFE_DAYS, 2.4)])
    assert counts[7] == pytest.approx(1.5)
    assert counts[2] == pytest.approx(0.25)
    assert sum(counts) == pytest.approx(1.75)
    assert len(counts) == LEVELS_COUNT


def test_what_is_normal_follows_the_ratings_of_late() -> None:
    hazard = np.full((1, 1), NORMAL_HAZARD)
    once_heavy = [(age, 7.0) for age in range(300, 360)] + [(age, 2.0) for age in range(60)]
    once_light = [(age, 2.0) for age in range(300, 360)] + [(age, 7.0) for age in range(60)]
    now_light = weight_of_rating(hazard, thresholds(level_counts(once_heavy)), 7.0).mean()
    now_heavy = weight_of_rating(hazard, thresholds(level_counts(once_light)), 7.0).mean()
    assert now_heavy > 10 * now_light
