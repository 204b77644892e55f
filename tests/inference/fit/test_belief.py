"""The prior in logarithms is the prior that was told: levels Dirichlet, the normal drifting."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.inference.fit.belief import belief_of, drawn_from, drift_precision
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.learnt import thresholds_of
from tests.inference.fit.diaries import PRIOR, empty

AT = layout_of(empty(100))
DRAWN = drawn_from(belief_of(PRIOR, AT), 20_000, np.random.default_rng(1))


def test_strengths_are_drawn_about_their_medians() -> None:
    strengths = DRAWN[:, AT.causes]
    assert np.exp(np.median(strengths, axis=0)) == pytest.approx(PRIOR.hazard, rel=0.03)
    assert strengths.std(axis=0) == pytest.approx(PRIOR.hazard_spread_ln, rel=0.03)


def test_the_levels_of_a_normal_day_are_dirichlet() -> None:
    still = DRAWN.copy()
    still[:, AT.knots] = 0.0
    chance = -np.diff(-np.exp(-thresholds_of(still, AT)))
    mean = PRIOR.level_counts / PRIOR.level_counts.sum()
    assert chance.mean(axis=0) == pytest.approx(mean, abs=0.003)
    assert chance.var(axis=0) == pytest.approx(mean * (1.0 - mean) / 21.0, abs=5e-4)


def test_what_is_normal_forgets_half_in_its_half_life() -> None:
    covariance = np.linalg.inv(drift_precision(replace(PRIOR, half_life_days=30.0), 4))
    assert np.diag(covariance) == pytest.approx([PRIOR.drift_spread_ln**2] * 4)
    assert covariance[0, 1] / covariance[0, 0] == pytest.approx(0.5)
    assert covariance[0, 3] / covariance[0, 0] == pytest.approx(0.125)


def test_a_lone_knot_drifts_by_itself() -> None:
    assert drift_precision(PRIOR, 1) == pytest.approx(PRIOR.drift_spread_ln**-2)


def test_what_is_known_exactly_stays_what_it_is() -> None:
    sure = replace(PRIOR, hazard=np.zeros(5), hazard_spread_ln=np.zeros(5))
    drawn = drawn_from(belief_of(sure, AT), 5, np.random.default_rng(1))
    assert np.exp(drawn[:, AT.causes]) == pytest.approx(0.0, abs=1e-8)
