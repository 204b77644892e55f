"""A scale is what people used of it, whatever its numbers."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.forecast.scale import level_of, scale_of


def test_levels_are_the_values_that_were_given_and_borders_lie_between() -> None:
    scale = scale_of(np.array([1.0, 2.0, np.nan, 5.0, 2.0]))
    assert scale.value.tolist() == [1.0, 2.0, 5.0]
    assert scale.border_value.tolist() == [0.5, 1.5, 3.5, 6.5]
    assert scale.steps_count == 2


def test_a_rating_beyond_the_scale_counts_as_its_end_and_an_unknown_one_as_none() -> None:
    scale = scale_of(np.array([1.0, 2.0, 3.0]))
    assert level_of(scale, np.array([0.0, 1.0, 2.4, 9.0, np.nan])).tolist() == [0, 0, 1, 2, -1]


def test_a_fine_scale_is_cut_into_steps_that_are_used_alike() -> None:
    scale = scale_of(np.random.default_rng(1).integers(0, 101, 3000).astype(np.float64))
    level = level_of(scale, np.arange(0.0, 101.0))
    assert scale.steps_count == 14
    assert (np.diff(scale.value) > 0.0).all()
    assert np.bincount(level).tolist() == pytest.approx([101 / 15] * 15, abs=2.0)
