"""Every number has one place, and a day's drift lies between its two knots."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.fit.layout import KNOT_DAYS, knot_weights, layout_of
from tests.inference.fit.diaries import empty


def test_every_place_is_taken_once() -> None:
    at = layout_of(empty(100))
    places = [*range(at.size)]
    parts = (at.causes, at.dampers, at.steps, at.knots)
    taken = [place for part in parts for place in places[part]]
    assert sorted([at.unexplained, *taken]) == places


@pytest.mark.parametrize(("days", "knots"), [(0, 1), (1, 1), (2, 2), (31, 2), (32, 3)])
def test_there_is_one_knot_more_a_month(days: int, knots: int) -> None:
    assert layout_of(empty(days)).knots_count == knots


def test_the_drift_runs_straight_from_knot_to_knot() -> None:
    day = np.arange(2 * KNOT_DAYS + 1)
    drift = knot_weights(day, 3) @ np.array([0.0, 3.0, -3.0])
    assert drift[[0, 10, KNOT_DAYS, 2 * KNOT_DAYS]] == pytest.approx([0.0, 1.0, 3.0, -3.0])
