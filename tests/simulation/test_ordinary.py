"""Weeks into which nothing was planted are ordinary: no cause sits in them all the time."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.activity import Activity
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.living import live
from freshlegs.simulation.simulate import simulate_season

SETTLED_DAYS = 50


@pytest.fixture(scope="module")
def truths() -> tuple[DayTruth, ...]:
    rng = np.random.default_rng(11)
    season = simulate_season(date(2026, 1, 5), 120, (), ALL, rng)
    return live(season, ALL, rng, _let_go).truths[SETTLED_DAYS:]


def _let_go(_activity: Activity) -> None:
    """Only the feelings matter."""


def test_about_half_of_the_heaviness_of_ordinary_days_has_no_known_cause(
    truths: tuple[DayTruth, ...],
) -> None:
    unexplained = [1.0 - sum(truth.shares.values()) for truth in truths]
    assert 0.4 < np.mean(unexplained) < 0.8


def test_no_cause_explains_as_much_of_ordinary_days_as_is_unexplained(
    truths: tuple[DayTruth, ...],
) -> None:
    unexplained = np.mean([1.0 - sum(truth.shares.values()) for truth in truths])
    for slug in {slug for truth in truths for slug in truth.shares}:
        assert np.mean([truth.shares.get(slug, 0.0) for truth in truths]) < 0.6 * unexplained


def test_recovery_is_lacking_on_few_days(truths: tuple[DayTruth, ...]) -> None:
    lacking = [truth.shares.get("under_recovery", 0.0) > 0.2 for truth in truths]
    assert np.mean(lacking) < 0.4
