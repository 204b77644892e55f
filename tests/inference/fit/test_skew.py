"""What a few light days leave open is skewed, and that is seen."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.inference.fit.belief import belief_of
from freshlegs.inference.fit.climbing import Target, climb, log_posterior
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.rated import rated_of
from freshlegs.inference.fit.skew import Shape, quantile_ln, shape_of, stretched
from tests.inference.fit.diaries import PRIOR, empty

ONE = replace(
    PRIOR,
    hazard=np.array([0.3]),
    hazard_spread_ln=np.array([0.7]),
    carry_over=np.zeros(1),
    damping=np.zeros(0),
    damping_spread_ln=np.zeros(0),
    level_counts=np.array([1e4, 1e4]),
    unexplained_spread_ln=0.0,
    drift_spread_ln=0.0,
)
"""All is known but for one strength, which can be integrated."""


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_mean_spread_and_skewness_are_those_of_the_integral(level: float) -> None:
    panel = replace(empty(12, ONE), level=np.full(12, level), dose=np.ones((12, 1)))
    target = Target(
        rated=rated_of(panel, ONE.carry_over, np.zeros(12)),
        belief=belief_of(ONE, layout_of(panel)),
    )
    top = climb(target, target.belief.middle_ln)
    shape = shape_of(target, top, 12)
    grid = np.tile(top.numbers_ln, (2001, 1))
    grid[:, 0] = np.linspace(-6.0, 3.0, 2001)
    weight = np.exp(log_posterior(target, grid) - log_posterior(target, top.numbers_ln[None, :]))
    weight /= weight.sum()
    mean = float(weight @ grid[:, 0])
    spread = float(np.sqrt(weight @ (grid[:, 0] - mean) ** 2))
    skew = float(weight @ ((grid[:, 0] - mean) / spread) ** 3)
    curved = np.sqrt(np.linalg.inv(top.precision_ratio)[0, 0])
    assert curved * shape.scale_ratio[0] == pytest.approx(spread, rel=0.02)
    assert top.numbers_ln[0] + shape.shift_ratio[0] * curved == pytest.approx(mean, abs=0.02)
    assert shape.skew_ratio[0] == pytest.approx(skew, abs=0.12)


@pytest.mark.parametrize("skew", [-1.0, 0.0, 0.6])
def test_values_have_the_mean_spread_and_skewness_that_they_are_given(skew: float) -> None:
    place = np.random.default_rng(1).standard_normal((400_000, 1))
    values = quantile_ln(place, np.array([2.0]), np.array([0.5]), np.array([skew]))
    assert values.mean() == pytest.approx(2.0, abs=0.003)
    assert values.std() == pytest.approx(0.5, abs=0.003)
    assert (((values - 2.0) / 0.5) ** 3).mean() == pytest.approx(skew, abs=0.1)


def test_a_new_knot_is_shaped_as_the_last_one() -> None:
    shape = Shape(
        shift_ratio=np.arange(3.0),
        scale_ratio=np.array([1.0, 1.0, 1.2]),
        skew_ratio=-np.arange(3.0),
        days_count=30,
    )
    longer = stretched(shape, 5)
    assert longer.shift_ratio.tolist() == [0.0, 1.0, 2.0, 2.0, 2.0]
    assert longer.skew_ratio.tolist() == [0.0, -1.0, -2.0, -2.0, -2.0]
    assert longer.scale_ratio.tolist() == [1.0, 1.0, 1.2, 1.2, 1.2]
    assert longer.days_count == 30
