"""Several people teach what people are like: how strong causes are, and how far people differ."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.sbc import lived
from freshlegs.inference.fit import pooled
from tests.inference.fit.diaries import PRIOR, empty

TRUE = replace(
    PRIOR,
    hazard=np.array([0.9, 0.1, 0.15, 0.2, 0.2]),
    hazard_spread_ln=np.full(5, 0.2),
    level_counts=40.0 * np.array([0.05, 0.05, 0.1, 0.3, 0.2, 0.1, 0.05, 0.05, 0.05, 0.04, 0.01]),
)
PANELS = [lived(TRUE, 300, np.random.default_rng(seed)).panel for seed in range(8)]
FOUND = pooled(PANELS, PRIOR)


def test_the_population_moves_to_where_the_people_are() -> None:
    before = np.abs(np.log(PRIOR.hazard / TRUE.hazard))
    after = np.abs(np.log(FOUND.hazard / TRUE.hazard))
    assert after.sum() < 0.6 * before.sum()
    assert FOUND.hazard[0] > 1.7 * PRIOR.hazard[0]


def test_people_who_are_alike_narrow_the_spread() -> None:
    assert FOUND.hazard_spread_ln[0] < 0.6
    assert (FOUND.hazard_spread_ln > 0.1).all()


def test_the_levels_are_those_that_people_use() -> None:
    told = FOUND.level_counts / FOUND.level_counts.sum()
    true = TRUE.level_counts / TRUE.level_counts.sum()
    start = PRIOR.level_counts / PRIOR.level_counts.sum()
    assert np.abs(told - true).sum() < 0.6 * np.abs(start - true).sum()
    assert 10.0 < FOUND.level_counts.sum() < 200.0


def test_what_nobody_tells_of_stays_as_it_was() -> None:
    silent = pooled([empty(60), empty(60)], PRIOR)
    assert silent.hazard == pytest.approx(PRIOR.hazard, rel=1e-6)
    assert silent.hazard_spread_ln == pytest.approx(PRIOR.hazard_spread_ln, rel=1e-6)
    assert silent.damping_spread_ln == pytest.approx(PRIOR.damping_spread_ln, rel=1e-6)
    assert silent.drift_spread_ln == pytest.approx(PRIOR.drift_spread_ln, rel=1e-6)
    assert pooled([], PRIOR) is PRIOR


def test_carry_over_and_half_lives_are_not_touched() -> None:
    assert np.array_equal(FOUND.carry_over, PRIOR.carry_over)
    assert FOUND.half_life_days == PRIOR.half_life_days


def test_people_of_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="levels"):
        pooled([replace(PANELS[0], levels_count=12)], PRIOR)
