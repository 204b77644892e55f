"""From hazard to rating."""

from __future__ import annotations

import pytest

from freshlegs.domain.heaviness import (
    NORMAL_HAZARD,
    NOTICEABLE_LEVEL,
    POPULATION_LEVEL_PROBABILITIES,
    chance_of_reaching,
    level_of,
)


def test_the_population_adds_up_and_a_normal_day_is_noticeable_one_time_in_four() -> None:
    assert sum(POPULATION_LEVEL_PROBABILITIES) == pytest.approx(1.0)
    assert chance_of_reaching(NOTICEABLE_LEVEL, NORMAL_HAZARD) == pytest.approx(0.25)


def test_every_day_reaches_level_nought_and_more_hazard_reaches_more() -> None:
    assert chance_of_reaching(0, 0.0) == 1.0
    assert chance_of_reaching(7, 3 * NORMAL_HAZARD) > chance_of_reaching(7, NORMAL_HAZARD)


@pytest.mark.parametrize(("heaviness", "level"), [(6.4, 6), (6.5, 7), (-1.0, 0), (11.0, 10)])
def test_a_rating_counts_as_the_nearest_level(heaviness: float, level: int) -> None:
    assert level_of(heaviness) == level
