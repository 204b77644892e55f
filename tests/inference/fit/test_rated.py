"""The rated days keep what carried over, what was unknown, and what the marks say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain import dosing
from freshlegs.inference.fit.rated import carried_doses, rated_of
from tests.inference.build import cause, facts, ramp
from tests.inference.fit.diaries import PRIOR, diary, empty, marked


def test_doses_carry_over_as_an_explanation_has_it() -> None:
    doses = np.random.default_rng(5).uniform(0.0, 1.0, 40)
    lasting = cause("lasting", ramps=(ramp("amount"),), carry_over=0.7)
    told = dosing.carried_doses(lasting, [facts(amount=float(dose)) for dose in doses])
    found = carried_doses(np.column_stack([doses, doses]), np.array([0.7, 0.0]))
    assert found[:, 0] == pytest.approx(told)
    assert found[:, 1] == pytest.approx(doses)


def test_an_unknown_dose_is_the_mean_of_the_known_ones_and_nought_without() -> None:
    dose = np.array([[1.0, np.nan], [np.nan, np.nan], [3.0, np.nan]])
    assert carried_doses(dose, np.zeros(2)).tolist() == [[1.0, 0.0], [2.0, 0.0], [3.0, 0.0]]


def test_only_rated_days_count_and_only_telling_marks() -> None:
    panel = marked(diary().panel)
    rated = rated_of(panel, PRIOR.carry_over, np.zeros(150))
    assert rated.day.tolist() == np.flatnonzero(~np.isnan(panel.level)).tolist()
    assert all(rated.day[rated.marked] % 7 == 0)
    assert all(rated.level[rated.marked] > 0)
    assert rated.fit_ratio.shape == (len(rated.marked), 6)


def test_an_unknown_damper_does_nothing() -> None:
    panel = replace(empty(2), level=np.ones(2), damper=np.array([[np.nan, 1.0], [0.5, np.nan]]))
    rated = rated_of(panel, PRIOR.carry_over, np.zeros(2))
    assert rated.damper.tolist() == [[0.0, 1.0], [0.5, 0.0]]
