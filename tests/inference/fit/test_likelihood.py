"""The likelihood is that of the noisy-OR, and its derivatives are what they say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit.belief import belief_of, drawn_from
from freshlegs.inference.fit.climbing import Target, gradient_at, log_posterior, precision_at
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.learnt import thresholds_of
from freshlegs.inference.fit.likelihood import log_likelihood
from freshlegs.inference.fit.panel import FloatArray, Panel
from freshlegs.inference.fit.rated import rated_of
from freshlegs.inference.levels import weight_of_rating
from tests.inference.fit.diaries import PRIOR, diary, empty, marked

STEP_LN = 1e-5


def target_of(panel: Panel) -> Target:
    carried = np.random.default_rng(3).uniform(0.0, 0.1, panel.days_count)
    belief = belief_of(PRIOR, layout_of(panel))
    return Target(rated=rated_of(panel, PRIOR.carry_over, carried), belief=belief)


def mild(target: Target, rows_count: int) -> FloatArray:
    """Numbers near the middle of the prior, where differences can be taken exactly."""
    drawn = drawn_from(target.belief, rows_count, np.random.default_rng(8))
    middle = target.belief.middle_ln
    return np.clip(drawn, middle - 1.5, middle + 1.5)


@pytest.mark.parametrize("level", range(11))
def test_a_rating_is_as_likely_as_the_explanation_has_it(level: int) -> None:
    panel = replace(empty(1), level=np.array([float(level)]), dose=np.full((1, 5), 0.7))
    target = target_of(panel)
    numbers = mild(target, 1)
    at = target.belief.layout
    plain = np.exp(numbers[0])
    hazard = plain[at.unexplained] + target.rated.carried + plain[at.causes].sum() * 0.7
    told = weight_of_rating(hazard[None, :], thresholds_of(numbers, at), float(level))
    assert np.exp(log_likelihood(target.rated, numbers)) == pytest.approx(told[0])


def test_dampers_scale_the_whole_hazard() -> None:
    panel = replace(empty(1), level=np.array([0.0]), damper=np.array([[2.0, 0.0]]))
    target = target_of(panel)
    numbers = mild(target, 1)
    at, plain = target.belief.layout, np.exp(numbers[0])
    first = thresholds_of(numbers, at)[0, 1]
    hazard = (plain[at.unexplained] + target.rated.carried[0]) * np.exp(-2.0 * plain[5])
    told = -first * hazard / NORMAL_HAZARD
    assert log_likelihood(target.rated, numbers)[0] == pytest.approx(told)


@pytest.mark.parametrize("with_marks", [False, True])
def test_the_gradient_is_that_of_the_log_density(with_marks: bool) -> None:  # noqa: FBT001 - a case
    panel = marked(diary().panel) if with_marks else diary().panel
    target = target_of(panel)
    numbers = mild(target, 2)
    for row, found in zip(numbers, gradient_at(target, numbers), strict=True):
        away = STEP_LN * np.eye(len(row))
        slope = log_posterior(target, row + away) - log_posterior(target, row - away)
        assert found == pytest.approx(slope / (2 * STEP_LN), abs=1e-4)


@pytest.mark.parametrize("with_marks", [False, True])
def test_the_curvature_is_that_of_the_gradient(with_marks: bool) -> None:  # noqa: FBT001 - a case
    panel = marked(diary().panel) if with_marks else diary().panel
    target = target_of(panel)
    row = mild(target, 1)[0]
    away = STEP_LN * np.eye(len(row))
    bend = gradient_at(target, row + away) - gradient_at(target, row - away)
    assert precision_at(target, row) == pytest.approx(-bend / (2 * STEP_LN), abs=1e-4)


def test_a_fitting_way_of_being_heavy_speaks_for_its_cause() -> None:
    fit_ratio = np.ones((1, 6))
    fit_ratio[0, 0] = 5.0
    plain = replace(empty(1), level=np.array([4.0]), dose=np.full((1, 5), 1.0))
    marked_day = target_of(replace(plain, fit_ratio=fit_ratio))
    numbers = mild(marked_day, 1)
    more = gradient_at(marked_day, numbers)[0, 0] - gradient_at(target_of(plain), numbers)[0, 0]
    assert more > 0.1
