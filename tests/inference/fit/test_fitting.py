"""The fit learns what ratings tell, leaves alone what they do not, and is the same each time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.sbc import lived
from freshlegs.inference.fit import Learnt, Panel, draws, fit, is_learnt
from freshlegs.inference.fit.panel import first_days
from freshlegs.inference.levels import mean_thresholds
from tests.inference.fit.diaries import PRIOR, diary, empty, marked

LONG = diary(700, seed=3).panel


def test_without_ratings_the_prior_is_given_back() -> None:
    found = fit(empty(60), PRIOR)
    assert found.hazard == pytest.approx(PRIOR.hazard)
    assert found.hazard_spread_ln == pytest.approx(PRIOR.hazard_spread_ln)
    assert found.damping == pytest.approx(PRIOR.damping)
    assert found.unexplained_hazard == pytest.approx(PRIOR.unexplained_hazard)
    assert found.unexplained_spread_ln == pytest.approx(PRIOR.unexplained_spread_ln)
    assert not is_learnt(found).any()


def test_a_cause_that_was_never_met_keeps_its_prior() -> None:
    panel = replace(LONG, dose=np.where(np.arange(5) == 2, 0.0, LONG.dose))
    found = fit(panel, PRIOR)
    assert found.hazard[2] == pytest.approx(PRIOR.hazard[2])
    assert found.hazard_spread_ln[2] == pytest.approx(0.7)
    assert found.exposures_count[2] == 0
    assert is_learnt(found).tolist() == [True, True, False, True, True]


def test_strengths_are_found_again() -> None:
    sure = replace(PRIOR, hazard_spread_ln=np.full(5, 1e-3), damping_spread_ln=np.full(2, 1e-3))
    strong = replace(sure, hazard=np.array([0.9, 0.15, 0.12, 0.3, 0.2]))
    panel = lived(strong, 1500, np.random.default_rng(2)).panel
    found = fit(panel, PRIOR)
    away = np.abs(np.log(found.hazard / strong.hazard)) / found.hazard_spread_ln
    assert (away < 2.5).all()
    assert (found.hazard_spread_ln[[0, 2, 3]] < [0.4, 0.6, 0.6]).all()
    assert found.hazard[0] > 2.0 * found.hazard[1]


def test_levels_follow_the_ratings() -> None:
    plain = empty(400)
    high = fit(replace(plain, level=np.tile([7.0, 8.0], 200)), PRIOR)
    assert high.threshold_ratio[7] > 2.0 * mean_thresholds(())[7]
    assert np.isinf(high.threshold_ratio[0])
    assert high.threshold_ratio[-1] == 0.0
    assert (np.diff(high.threshold_ratio) < 0.0).all()


def test_the_normal_drifts() -> None:
    level = np.where(np.arange(400) < 300, 2.0, 5.0)
    found = fit(replace(empty(400), level=level), PRIOR)
    drift = found.top_ln[found.layout.knots]
    assert drift[-1] > drift[0] + 0.1


def test_a_marked_day_speaks_for_its_cause() -> None:
    fit_ratio = np.ones((700, 6))
    fit_ratio[LONG.dose[:, 3] > 0.0, 3] = 8.0
    plain, told = fit(LONG, PRIOR), fit(replace(LONG, fit_ratio=fit_ratio), PRIOR)
    assert told.hazard[3] > 1.2 * plain.hazard[3]


def test_what_the_panel_says_is_left_is_taken_as_it_is() -> None:
    carried = np.full(700, 0.05)
    assert fit(replace(LONG, carried=carried), PRIOR).carried is carried


def test_it_is_the_same_each_time() -> None:
    one, two = fit(marked(LONG), PRIOR), fit(marked(LONG), PRIOR)
    assert np.array_equal(one.mean_ln, two.mean_ln)
    assert np.array_equal(one.covariance, two.covariance)


@pytest.mark.parametrize("days", [699, 690, 500])
def test_a_start_changes_the_time_and_not_the_answer(days: int) -> None:
    whole = fit(LONG, PRIOR)
    again = fit(LONG, PRIOR, fit(first_days(LONG, days), PRIOR))
    spread = np.sqrt(np.diag(whole.covariance))
    assert np.abs((again.top_ln - whole.top_ln) / spread).max() < 0.02
    assert np.abs((again.mean_ln - whole.mean_ln) / spread).max() < 0.05


def test_a_start_of_another_runner_is_not_used() -> None:
    fewer = replace(LONG, dose=LONG.dose[:, :4])
    prior = replace(
        PRIOR,
        hazard=PRIOR.hazard[:4],
        hazard_spread_ln=PRIOR.hazard_spread_ln[:4],
        carry_over=PRIOR.carry_over[:4],
    )
    other = fit(fewer, prior)
    assert np.array_equal(fit(LONG, PRIOR, other).mean_ln, fit(LONG, PRIOR).mean_ln)


@pytest.mark.parametrize(
    ("panel", "what"),
    [
        (replace(LONG, dose=LONG.dose[:, :4]), "4 causes, the prior 5"),
        (replace(LONG, damper=LONG.damper[:, :1]), "1 dampers, the prior 2"),
        (replace(LONG, levels_count=12), "12 levels, the prior 11"),
    ],
)
def test_a_panel_of_something_else_is_refused(panel: Panel, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        fit(panel, PRIOR)


@pytest.mark.parametrize("level", [0.0, 5.0, 10.0])
def test_a_diary_of_one_value_can_be_fitted(level: float) -> None:
    found = fit(replace(empty(300), level=np.full(300, level)), PRIOR)
    assert_sane(found)


def test_five_days_with_unknown_doses_can_be_fitted() -> None:
    few = first_days(LONG, 5)
    holes = np.random.default_rng(1).random(few.dose.shape) < 0.5
    found = fit(replace(few, dose=np.where(holes, np.nan, few.dose)), PRIOR)
    assert_sane(found)


def test_two_levels_are_a_scale_too() -> None:
    prior = replace(PRIOR, level_counts=np.array([3.0, 1.0]))
    assert_sane(fit(lived(prior, 200, np.random.default_rng(1)).panel, prior))


def assert_sane(found: Learnt) -> None:
    drawn = draws(found, 50, np.random.default_rng(1))
    assert np.isfinite(drawn.hazard).all()
    assert (drawn.threshold_ratio[:, 1:-1] > 0.0).all()
    assert (np.abs(np.log(found.hazard / PRIOR.hazard)) < 2.0).all()


def test_draws_lie_about_the_medians() -> None:
    found = fit(LONG, PRIOR)
    drawn = draws(found, 20_000, np.random.default_rng(1))
    assert np.median(drawn.hazard, axis=0) == pytest.approx(found.hazard, rel=0.03)
    assert np.median(drawn.damping, axis=0) == pytest.approx(found.damping, rel=0.03)
    assert np.median(drawn.unexplained_hazard) == pytest.approx(found.unexplained_hazard, rel=0.03)
    assert np.log(drawn.hazard).std(axis=0) == pytest.approx(found.hazard_spread_ln, rel=0.03)
    assert drawn.threshold_ratio.shape == (20_000, 12)
