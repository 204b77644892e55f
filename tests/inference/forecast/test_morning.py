"""One rating teaches what the exact posterior says."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.forecast.chances import chances_of
from freshlegs.inference.forecast.morning import Belief, morning_of, taught, thresholds_of
from freshlegs.inference.forecast.places import Places, Spreads, daily_keep, spread_of

PLACES = Places(steps_count=3, signs_count=2)
SIGN_Z = np.array([[1.5, -0.8]])


def belief() -> Belief:
    mean_ln = np.zeros((1, PLACES.size))
    mean_ln[0, PLACES.steps] = np.log([0.8, 0.4, 0.2])
    mean_ln[0, PLACES.doses] = mean_ln[0, PLACES.dampers] = np.log(0.3)
    spread = 0.3 * np.ones(PLACES.size)
    return Belief(mean_ln=mean_ln, covariance=np.diag(spread**2)[None])


def draws(count: int) -> FloatArray:
    rng = np.random.default_rng(5)
    return 0.3 * rng.standard_normal((count, PLACES.size)) + belief().mean_ln


def reached(numbers: FloatArray) -> FloatArray:
    plain = np.exp(numbers)
    hazard = 1.0 + plain[:, PLACES.doses][:, 0] * 1.5
    hazard = hazard * np.exp(-plain[:, PLACES.dampers][:, 1] * 0.8)
    hazard = hazard * np.exp(numbers[:, [0, 1, 2, PLACES.weekdays.start + 3]].sum(axis=1))
    threshold = np.cumsum(plain[:, PLACES.steps][:, ::-1], axis=1)[:, ::-1]
    return np.asarray(1.0 - np.exp(-threshold * hazard[:, None]))


@pytest.mark.parametrize("level", [0, 1, 3])
def test_the_mean_and_spread_after_a_rating_are_those_of_the_exact_posterior(level: int) -> None:
    before = belief()
    morning = morning_of(PLACES, before, SIGN_Z, 3)
    after = taught(PLACES, before, morning, np.array([level]))
    numbers = draws(200_000)
    all_reached = np.hstack(
        [np.ones((len(numbers), 1)), reached(numbers), np.zeros((len(numbers), 1))]
    )
    weight = all_reached[:, level] - all_reached[:, level + 1]
    weight /= weight.sum()
    mean = weight @ numbers
    spread = np.sqrt(weight @ (numbers - mean) ** 2)
    assert after.mean_ln[0] == pytest.approx(mean, abs=0.015)
    assert np.sqrt(np.diag(after.covariance[0])) == pytest.approx(spread, abs=0.015)


def test_a_morning_without_a_rating_teaches_nothing() -> None:
    before = belief()
    after = taught(PLACES, before, morning_of(PLACES, before, SIGN_Z, 0), np.array([-1]))
    assert after.mean_ln == pytest.approx(before.mean_ln, abs=1e-9)
    assert after.covariance == pytest.approx(before.covariance, abs=1e-9)


def test_the_chances_of_a_morning_are_those_of_many_such_people() -> None:
    before = belief()
    foreseen = thresholds_of(PLACES, before, morning_of(PLACES, before, SIGN_Z, 3))
    chances = chances_of(*foreseen)[0]
    exact = np.append(1.0, reached(draws(200_000)).mean(axis=0))
    assert chances == pytest.approx(-np.diff(np.append(exact, 0.0)), abs=0.01)


def test_strengths_last_and_drifts_fade_by_their_half_lives() -> None:
    spreads = Spreads(drift_half_life_days=1.0)
    keep = daily_keep(PLACES, spreads)
    assert keep[1] == 0.5
    assert (keep[PLACES.doses] == 1.0).all()
    assert spread_of(PLACES, spreads)[PLACES.steps] == pytest.approx(spreads.step_ln)
