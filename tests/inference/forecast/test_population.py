"""What people have in common is found again: which load counts, and for how many days."""

from __future__ import annotations

import numpy as np

from freshlegs.inference.forecast.lags import load_response
from freshlegs.inference.forecast.places import Spreads
from freshlegs.inference.forecast.walk_forward import Forecaster, forecaster_of
from tests.inference.forecast.diaries import cohort


def test_the_planted_response_to_load_falls_from_day_1_to_day_3_and_is_gone_by_day_4(
    forecaster: Forecaster,
) -> None:
    lags = load_response(forecaster)
    hazard = [one.hazard for one in lags]
    assert [one.lag_days for one in lags] == [1, 2, 3, 4]
    assert hazard[0] > hazard[1] > max(hazard[2:])
    assert max(hazard[2:]) < 0.15 * hazard[0]
    assert lags[0].low_hazard < 1.6 < lags[0].high_hazard


def test_a_response_that_is_not_there_is_not_found() -> None:
    diary = cohort(10, 150, seed=3, planted=(0.0, 0.0, 0.0, 0.0))
    lags = load_response(forecaster_of(diary, "soreness", heavier_is_more=False, spreads=Spreads()))
    assert max(one.hazard for one in lags) < 0.3


def test_a_response_that_comes_late_is_found_late() -> None:
    diary = cohort(10, 150, seed=3, planted=(0.0, 1.5, 0.0, 0.0))
    lags = load_response(forecaster_of(diary, "soreness", heavier_is_more=False, spreads=Spreads()))
    assert np.argmax([one.hazard for one in lags]) == 1


def test_a_diary_without_load_has_no_response() -> None:
    diary = cohort(4, 60, seed=3).without(frozenset({"load_au"}))
    forecaster = forecaster_of(diary, "soreness", heavier_is_more=False, spreads=Spreads())
    assert load_response(forecaster) == ()
    assert forecaster.population.spreads == Spreads()


def test_how_well_a_population_is_known_grows_with_people(forecaster: Forecaster) -> None:
    few = forecaster_of(cohort(3, 60), "soreness", heavier_is_more=False, spreads=Spreads())
    place = forecaster.population.places.doses.start
    many = forecaster.population.covariance[place, place]
    assert many < few.population.covariance[place, place]
