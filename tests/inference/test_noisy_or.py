"""The closed form is the textbook's noisy-OR where strengths are known exactly."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.exact import (
    Expected,
    expected,
    factors_of,
    nodes_between,
    unexplained_factors,
    weights_of,
)
from freshlegs.inference.terms import Terms
from tests.physiology.vectors import close, inputs
from tests.physiology.vectors import expected as wanted

NOTICED = nodes_between(np.zeros(1), np.ones(1))
"""Heavy with the chance 1 - exp(-hazard), as in the textbook."""
NAMES = ("sleep", "strength")


def terms(name: str, presence: tuple[float, ...], seen: tuple[float, ...] = (0.0, 0.0)) -> Terms:
    """Sleep and strength with these chances to be there unseen, or seen for sure."""
    given = inputs(name)
    return Terms(
        hazard=np.array([hazard_of(given[cause]) for cause in NAMES]),
        seen_dose=np.array(seen),
        unseen_probability=np.array(presence),
        unseen_dose=1.0 - np.array(seen),
        fit=np.ones(2),
        carried_unexplained=hazard_of(given["leak"]) - UNEXPLAINED_HAZARD,
    )


def chance(given: Terms) -> float:
    """The chance [0-1] of noticeably heavy legs."""
    rest = unexplained_factors(given.carried_unexplained, NOTICED, 0.0)
    return float(weights_of(factors_of(given, NOTICED, 0.0), rest, given.fit, NOTICED).sum())


def told(given: Terms) -> Expected:
    """What is to be believed of noticeably heavy legs."""
    rest = unexplained_factors(given.carried_unexplained, NOTICED, 0.0)
    return expected(factors_of(given, NOTICED, 0.0), rest, given.fit, NOTICED)


def test_two_causes_and_the_leak_are_a_noisy_or() -> None:
    assert chance(terms("noisy_or", (0.0, 0.0), (1.0, 1.0))) == close(wanted("noisy_or"))
    assert chance(terms("noisy_or", (1.0, 1.0))) == close(wanted("noisy_or"))
    assert chance(terms("noisy_or", (0.0, 0.0))) == close(inputs("noisy_or")["leak"])


def test_one_cause_explains_the_other_away() -> None:
    name = "noisy_or_posterior"
    sleep, strength = inputs(name)["sleep_prior"], inputs(name)["strength_prior"]
    free = told(terms(name, (sleep, strength))).presence
    beside = told(terms(name, (sleep, 1.0))).presence[0]
    alone = told(terms(name, (sleep, 0.0))).presence[0]
    assert free[0] == close(wanted(name)["sleep"])
    assert free[1] == close(wanted(name)["strength"])
    assert beside == close(wanted(name)["sleep_given_strength"])
    assert alone == close(wanted(name)["sleep_given_no_strength"])
    assert beside < free[0] < alone


def test_a_share_is_the_marked_part_of_the_hazard() -> None:
    given = Terms(
        hazard=np.array([0.3, 0.1]),
        seen_dose=np.array([1.0, 2.0]),
        unseen_probability=np.zeros(2),
        unseen_dose=np.zeros(2),
        fit=np.array([2.0, 1.0]),
    )
    total = UNEXPLAINED_HAZARD + 0.6 + 0.2
    assert told(given).share == close([0.6 / total, 0.2 / total])
    assert told(given).unexplained == close(UNEXPLAINED_HAZARD / total)


def test_the_rarest_cause_is_weighed_exactly() -> None:
    rare, strength, fit = 0.0005, 0.7, 20.0
    given = Terms(
        hazard=np.array([strength]),
        seen_dose=np.zeros(1),
        unseen_probability=np.array([rare]),
        unseen_dose=np.ones(1),
        fit=np.array([fit]),
    )
    leak, both = UNEXPLAINED_HAZARD, UNEXPLAINED_HAZARD + strength
    without = (1 - np.exp(-leak)) * (1 - rare)
    within = (1 - np.exp(-both)) * (leak + strength * fit) / both * rare
    assert told(given).presence[0] == close(within / (within + without))
