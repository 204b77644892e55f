"""Days ahead are forecast from doses, dampers, and what earlier ratings left unexplained."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit import Draws, Learnt, Panel, Prior, draws, fit
from freshlegs.inference.forecast.outlook import Ahead, days_ahead, prospects, reached_by
from freshlegs.inference.forecast.what_if import OneDay, changed_first_day, points_lower

DAYS_COUNT = 120
PRIOR = Prior(
    hazard=np.array([0.3, 0.1]),
    hazard_spread_ln=np.array([0.7, 0.7]),
    carry_over=np.array([0.0, 0.5]),
    damping=np.array([0.15]),
    damping_spread_ln=np.array([0.7]),
    level_counts=np.full(11, 2.0),
)
ONE_RUNNER = Draws(
    hazard=np.array([[0.3, 0.1]]),
    damping=np.array([[0.2]]),
    unexplained_hazard=np.array([0.2]),
    threshold_ratio=np.concatenate([[np.inf], np.linspace(2.0, 0.1, 10), [0.0]])[None, :],
)


def panel(last_rating: float = 3.0, days_count: int = DAYS_COUNT) -> Panel:
    """Ratings of 2 to 4 every day but the last, which is the first ahead."""
    rng = np.random.default_rng(2)
    level = rng.integers(2, 5, days_count).astype(np.float64)
    level[-2], level[-1] = last_rating, np.nan
    dose = np.zeros((days_count, 2))
    dose[-2, 1], dose[-1, 0] = 1.0, np.nan
    return Panel(level=level, levels_count=11, dose=dose, damper=np.full((days_count, 1), np.nan))


@pytest.fixture(scope="module")
def learnt() -> Learnt:
    return fit(panel(), PRIOR)


def ahead(dose: list[float], damper: float = 0.0, left_hazard: float = 0.0) -> Ahead:
    return Ahead(
        dose=np.array([dose]), damper=np.array([[damper]]), left_hazard=np.array([left_hazard])
    )


def test_the_chances_are_those_of_the_model() -> None:
    reached = reached_by(ahead([1.0, 2.0], damper=1.5, left_hazard=0.05), ONE_RUNNER)
    hazard = (0.2 + 0.05 + 0.3 + 2 * 0.1) * np.exp(-0.2 * 1.5)
    threshold = ONE_RUNNER.threshold_ratio[0, 1:-1]
    np.testing.assert_allclose(reached[0, 0], 1 - np.exp(-threshold * hazard / NORMAL_HAZARD))
    (found,) = prospects(reached)
    assert sum(found.chances) == pytest.approx(1.0)
    assert found.middle == pytest.approx(sum(k * one for k, one in enumerate(found.chances)))
    assert sum(found.chances[found.low : found.high + 1]) >= 0.8


def test_what_carries_over_stays_and_unknown_doses_are_as_usual(learnt: Learnt) -> None:
    found = days_ahead(panel(), DAYS_COUNT - 1, learnt, PRIOR)
    assert found.dose.tolist() == [[0.0, 0.5]]
    assert found.damper.tolist() == [[0.0]]


def test_a_rating_that_nothing_explains_is_felt_a_little_the_day_after(learnt: Learnt) -> None:
    calm = days_ahead(panel(3.0), DAYS_COUNT - 1, learnt, PRIOR).left_hazard[0]
    heavy = days_ahead(panel(9.0), DAYS_COUNT - 1, learnt, PRIOR).left_hazard[0]
    assert heavy > calm >= 0.0
    two = days_ahead(panel(9.0), DAYS_COUNT - 1, learnt, PRIOR).left_hazard
    longer = Panel(
        level=np.append(panel(9.0).level, np.nan),
        levels_count=11,
        dose=np.vstack([panel().dose, np.zeros(2)]),
        damper=np.full((DAYS_COUNT + 1, 1), np.nan),
    )
    left = days_ahead(longer, DAYS_COUNT - 1, learnt, PRIOR).left_hazard
    assert left[0] == pytest.approx(two[0])
    assert left[1] == pytest.approx(PRIOR.excess_carry_over * left[0])


def test_what_is_rated_ahead_is_not_looked_at(learnt: Learnt) -> None:
    told = panel()
    rated = Panel(
        level=np.where(np.isnan(told.level), 9.0, told.level),
        levels_count=11,
        dose=told.dose,
        damper=told.damper,
    )
    assert (
        days_ahead(rated, DAYS_COUNT - 1, learnt, PRIOR).left_hazard
        == days_ahead(told, DAYS_COUNT - 1, learnt, PRIOR).left_hazard
    )


def test_without_ratings_nothing_is_left_over(learnt: Learnt) -> None:
    nobody = Panel(
        level=np.full(3, np.nan), levels_count=11, dose=np.zeros((3, 2)), damper=np.zeros((3, 1))
    )
    assert days_ahead(nobody, 1, learnt, PRIOR).left_hazard.tolist() == [0.0, 0.0]


def test_a_day_without_the_dose_is_lower_and_one_more_damped_too(learnt: Learnt) -> None:
    drawn = draws(learnt, 500, np.random.default_rng(1))
    base = ahead([1.5, 0.5])
    was = OneDay(dose=np.array([1.5, 0.0]), damper=np.array([0.0]))
    becomes = OneDay(dose=np.array([0.0, np.nan]), damper=np.array([1.0]))
    instead = changed_first_day(base, was, becomes)
    assert instead.dose.tolist() == [[0.0, 0.5]]
    assert instead.damper.tolist() == [[1.0]]
    found = points_lower(base, instead, drawn)
    assert 0.0 < found.low < found.middle < found.high
    nothing = points_lower(base, base, drawn)
    assert (nothing.low, nothing.middle, nothing.high) == (0.0, 0.0, 0.0)
