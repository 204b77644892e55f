"""What a rating says beyond every known cause stays unexplained, and is forgotten in days."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.findings import Facts
from freshlegs.inference import explain
from freshlegs.inference.excess import EXCESS_CARRY_OVER, carried_unexplained
from freshlegs.inference.levels import mean_thresholds
from tests.inference.build import INVENTED, MOON, SUNSPOTS, facts, question

THRESHOLDS = mean_thresholds(())
CALM = facts(sunspots=0.0, moon=0.0, comet=False, itch=False)


def rated(heaviness: float, known: Facts = CALM) -> Facts:
    return {**known, **facts(heaviness=heaviness)}


def left(*earlier: Facts) -> float:
    return carried_unexplained((SUNSPOTS, MOON), earlier, THRESHOLDS)


def test_without_ratings_nothing_is_left() -> None:
    assert left() == 0.0
    assert left(CALM, CALM) == 0.0
    assert left(rated(9.0), CALM, CALM, CALM, CALM) == 0.0


def test_legs_heavier_than_anything_known_explains_leave_something() -> None:
    assert left(rated(9.0)) > left(rated(6.0)) > 0.0
    assert left(rated(1.0)) == 0.0


def test_what_a_known_cause_explains_is_not_left_over() -> None:
    explained = rated(8.0, facts(sunspots=3.0, moon=0.0))
    assert left(explained) < 0.6 * left(rated(8.0))


def test_what_is_left_is_forgotten_day_by_day() -> None:
    assert left(rated(9.0), CALM) == pytest.approx(EXCESS_CARRY_OVER * left(rated(9.0)))


def test_it_builds_up_over_heavy_days() -> None:
    assert left(rated(9.0), rated(9.0)) > left(rated(9.0))


def test_it_is_unexplained_today_and_takes_from_every_cause_alike() -> None:
    today = question(facts(sunspots=1.0, moon=1.0), heaviness=6.0, usual=3.0)
    plain = explain(today, INVENTED, np.random.default_rng(3))
    after = explain(
        replace(today, earlier=(rated(10.0), rated(10.0))), INVENTED, np.random.default_rng(3)
    )
    assert after.unexplained.middle > plain.unexplained.middle + 0.01
    total = after.unexplained.middle + sum(row.share.middle for row in after.causes)
    assert total == pytest.approx(1.0, abs=1e-12)
