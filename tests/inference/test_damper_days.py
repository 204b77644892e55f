"""The dampers of many days equal those of each day."""

from __future__ import annotations

import math

import numpy as np

from freshlegs.domain.dose_columns import FindingColumns
from freshlegs.domain.findings import Fact, Facts
from freshlegs.inference.damper_days import (
    DAMPER_NAMES,
    damper_doses,
    last_ratings,
    usual_ratings,
)
from freshlegs.inference.dampers import DAMPING_PER_DOSE_RATIO, damping

HEAVINESS = np.array([3.0, 4.0, np.nan, 5.0, 6.0, 7.0, 1.0, np.nan, np.nan, np.nan])
LOAD_Z = np.array([0.5, -0.5, -2.0, np.nan, 0.0, -1.0, -5.0, 1.0, 0.0, -0.2])
SLEEP_H = np.array([7.0, 8.5, 9.0, 8.0, np.nan, 7.5, 10.0, 6.0, 8.0, 7.0])


def facts(at: int) -> Facts:
    told = {"load_7d_z": LOAD_Z[at], "sleep_h": SLEEP_H[at], "heaviness": HEAVINESS[at]}
    return {
        slug: Fact(finding=slug, value=float(value), usual=7.8 if slug == "sleep_h" else None)
        for slug, value in told.items()
        if not math.isnan(value)
    }


def test_many_days_are_damped_as_each_day_is() -> None:
    days_count = len(HEAVINESS)
    columns = FindingColumns(
        days_count=days_count,
        value={"load_7d_z": LOAD_Z, "sleep_h": SLEEP_H},
        usual={"sleep_h": np.full(days_count, 7.8)},
    )
    found = damper_doses(columns, HEAVINESS)
    assert found.shape == (days_count, len(DAMPER_NAMES))
    factor = np.exp(-DAMPING_PER_DOSE_RATIO * np.nansum(found, axis=1))
    usual = usual_ratings(HEAVINESS)
    alone = [
        damping(
            facts(at),
            [facts(before) for before in range(at)],
            None if np.isnan(usual[at]) else float(usual[at]),
        )
        for at in range(days_count)
    ]
    np.testing.assert_allclose(factor, alone)


def test_the_last_rating_is_of_the_two_days_before() -> None:
    assert last_ratings(HEAVINESS)[[1, 3, 4, 8]].tolist() == [3.0, 4.0, 5.0, 1.0]
    assert np.isnan(last_ratings(HEAVINESS)[[0, 9]]).all()


def test_the_usual_needs_five_ratings_of_sixty_days() -> None:
    assert np.isnan(usual_ratings(HEAVINESS)[:6]).all()
    assert usual_ratings(HEAVINESS)[6:8].tolist() == [5.0, 4.5]
    long_ago = np.concatenate([np.full(5, 9.0), np.full(60, np.nan), [1.0]])
    assert np.isnan(usual_ratings(long_ago)[-1])
    odd = np.array([1.0, 9.0, 2.0, 8.0, 3.0, 0.0])
    assert usual_ratings(odd)[5] == 3.0
