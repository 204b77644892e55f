"""Of 200 simulated runners the truth lies anywhere in what was learnt, as often as it should."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.sbc import (
    ONCE_IN_A_HUNDRED,
    IntArray,
    calibrated,
    chi_square,
    tenths_of,
    told_apart,
)
from tests.inference.fit.diaries import PRIOR

RUNNERS_COUNT, DAYS_COUNT, SEED = 200, 150, 4


@pytest.fixture(scope="module")
def ranks() -> dict[str, IntArray]:
    found, at = calibrated(PRIOR, RUNNERS_COUNT, DAYS_COUNT, np.random.default_rng(SEED))
    return dict(told_apart(found, at))


@pytest.mark.parametrize("what", ["strengths", "unexplained", "dampings"])
def test_the_truth_takes_every_rank_equally_often(ranks: dict[str, IntArray], what: str) -> None:
    assert chi_square(tenths_of(ranks[what])) < ONCE_IN_A_HUNDRED


@pytest.mark.parametrize("what", ["strengths", "unexplained", "dampings"])
def test_a_ninety_percent_interval_holds_nine_of_ten(ranks: dict[str, IntArray], what: str) -> None:
    inside = np.mean((ranks[what] >= 10) & (ranks[what] < 190))
    assert inside == pytest.approx(0.9, abs=3.0 * np.sqrt(0.09 / ranks[what].size))


def test_a_fit_that_is_too_sure_is_found_out() -> None:
    """Half as wide as it should be, 200 numbers are enough to tell."""
    place = np.random.default_rng(1).standard_normal(200)
    drawn = np.random.default_rng(2).standard_normal((199, 200)) / 2.0
    below: IntArray = (drawn < place).sum(axis=0)
    assert chi_square(tenths_of(below)) > 3.0 * ONCE_IN_A_HUNDRED
