"""Twelve made-up people, and what is learnt from them, once for all tests."""

from __future__ import annotations

import pytest

from freshlegs.domain.cohort import CohortDiary
from freshlegs.inference.forecast.walk_forward import Forecaster, forecaster_of
from tests.inference.forecast.diaries import cohort


@pytest.fixture(scope="session")
def prior_people() -> CohortDiary:
    """The people to learn from."""
    return cohort(12, 240)


@pytest.fixture(scope="session")
def forecaster(prior_people: CohortDiary) -> Forecaster:
    """What they taught about soreness."""
    return forecaster_of(prior_people, "soreness", heavier_is_more=False)
