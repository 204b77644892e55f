"""The top is found from anywhere, and nothing is higher."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.fit import climbing
from freshlegs.inference.fit.belief import belief_of, drawn_from
from freshlegs.inference.fit.climbing import Target, climb, gradient_at, log_posterior
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.rated import rated_of
from tests.inference.fit.diaries import PRIOR, diary, marked

PANEL = marked(diary().panel)
TARGET = Target(
    rated=rated_of(PANEL, PRIOR.carry_over, np.zeros(150)),
    belief=belief_of(PRIOR, layout_of(PANEL)),
)
TOP = climb(TARGET, TARGET.belief.middle_ln)


def test_at_the_top_the_ground_is_level_and_bends_down() -> None:
    assert gradient_at(TARGET, TOP.numbers_ln[None, :])[0] == pytest.approx(0.0, abs=1e-3)
    assert np.linalg.eigvalsh(TOP.precision_ratio).min() > 0.0


@pytest.mark.parametrize("seed", range(8))
def test_the_top_is_found_from_anywhere(seed: int) -> None:
    start = drawn_from(TARGET.belief, 1, np.random.default_rng(seed))[0]
    found = climb(TARGET, start).numbers_ln
    height = log_posterior(TARGET, np.array([found, TOP.numbers_ln]))
    assert height[0] == pytest.approx(height[1], abs=1e-4)


def test_a_climb_that_is_cut_short_is_on_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(climbing, "MOST_ROUNDS_COUNT", 2)
    start = drawn_from(TARGET.belief, 1, np.random.default_rng(1))
    cut = climb(TARGET, start[0]).numbers_ln
    height = log_posterior(TARGET, np.array([start[0], cut, TOP.numbers_ln]))
    assert height[0] < height[1] < height[2]
