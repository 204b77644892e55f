"""The draws lie around the closed form, as far apart as weighed draws from the priors do."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.heaviness import NORMAL_HAZARD, UNEXPLAINED_HAZARD
from freshlegs.inference import posterior
from freshlegs.inference.exact import Expected, Nodes, expected, factors_of, unexplained_factors
from freshlegs.inference.levels import FloatArray, mean_thresholds, weight_of_rating
from freshlegs.inference.nodes import nodes_of
from freshlegs.inference.posterior import Draws, draws_of
from freshlegs.inference.terms import (
    STRENGTH_SPREAD_LN_RATIO,
    UNEXPLAINED_SPREAD_LN_RATIO,
    Terms,
)

MANY = 40_000
DAY = Terms(
    hazard=np.array([0.3, 0.2, 0.6, 0.1]),
    seen_dose=np.array([2.5, 0.0, 0.0, 0.5]),
    unseen_probability=np.array([0.01, 0.4, 0.02, 0.2]),
    unseen_dose=np.array([0.0, 1.0, 1.0, 0.5]),
    fit=np.array([1.0, 2.0, 6.0, 0.3]),
    carried_unexplained=0.1,
)


def drawn(given: Terms, nodes: Nodes, seed: int = 1) -> Draws:
    factors = factors_of(given, nodes)
    rest = unexplained_factors(given.carried_unexplained, nodes)
    return draws_of(given, nodes, factors, rest, np.random.default_rng(seed))


def means(given: Terms, nodes: Nodes) -> Expected:
    rest = unexplained_factors(given.carried_unexplained, nodes)
    return expected(factors_of(given, nodes), rest, given.fit, nodes)


def rated(heaviness: float | None) -> Nodes:
    return nodes_of(heaviness, (), 1.0, described=True)


@pytest.mark.parametrize("heaviness", [None, 0.0, 3.0, 8.0])
def test_the_mean_of_many_draws_is_the_closed_form(
    heaviness: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posterior, "DRAWS_COUNT", MANY)
    found, sure = drawn(DAY, rated(heaviness)), means(DAY, rated(heaviness))
    assert found.share.mean(axis=0) == pytest.approx(sure.share, abs=0.006)
    assert float(found.unexplained.mean()) == pytest.approx(sure.unexplained, abs=0.006)


@pytest.mark.parametrize("heaviness", [1.0, 8.0])
def test_the_draws_lie_as_far_apart_as_weighed_draws_from_the_priors(
    heaviness: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posterior, "DRAWS_COUNT", MANY)
    found = drawn(DAY, rated(heaviness)).share
    share, weight = weighed(heaviness)
    for cause in range(len(DAY.hazard)):
        ends = quantiles(share[:, cause], weight)
        assert np.percentile(found[:, cause], (5, 50, 95)) == pytest.approx(ends, abs=0.015)


def weighed(heaviness: float) -> tuple[FloatArray, FloatArray]:
    """Shares drawn from the priors, and how well each fits the rating."""
    rng = np.random.default_rng(7)
    size = (10 * MANY, len(DAY.hazard))
    strength = DAY.hazard * np.exp(STRENGTH_SPREAD_LN_RATIO * rng.standard_normal(size))
    there = rng.random(size) < DAY.unseen_probability
    added = strength * (DAY.seen_dose + there * DAY.unseen_dose)
    luck = np.exp(UNEXPLAINED_SPREAD_LN_RATIO * rng.standard_normal(len(added)))
    rest = UNEXPLAINED_HAZARD * luck + DAY.carried_unexplained
    hazard, fitted = rest + added.sum(axis=1), rest + added @ DAY.fit
    weight = weight_of_rating(hazard[None, :], mean_thresholds(())[None, :], heaviness)[0]
    return added * DAY.fit / fitted[:, None], weight * fitted / hazard


def quantiles(values: FloatArray, weight: FloatArray) -> list[float]:
    order = np.argsort(values)
    reached = np.cumsum(weight[order]) / weight.sum()
    return [float(values[order][np.searchsorted(reached, part)]) for part in (0.05, 0.5, 0.95)]


def test_shares_and_the_unexplained_are_one_in_every_draw() -> None:
    found = drawn(DAY, rated(6.0))
    assert found.share.shape == (posterior.DRAWS_COUNT, 4)
    assert found.share.sum(axis=1) + found.unexplained == pytest.approx(1.0)


def test_the_same_seed_gives_the_same_draws() -> None:
    one, two = (drawn(DAY, rated(6.0), seed=9) for _ in range(2))
    assert np.array_equal(one.share, two.share)


def test_legs_that_could_not_be_lighter_are_drawn_too() -> None:
    found = drawn(DAY, nodes_of(None, (), NORMAL_HAZARD, described=False))
    assert np.isfinite(found.share).all()
