"""A before/after look says changed or cannot tell, and allows for drift and for a bad spell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.streams import FloatArray
from freshlegs.domain.trial import TrialVerdict
from freshlegs.inference.trial import BEFORE_DAYS, look_at
from tests.inference.trial.made import LOOK, days, trial

AFTER_DAYS = 84


def lived(step: float, seed: int = 3) -> FloatArray:
    noise = np.random.default_rng(seed).normal(5, 1, BEFORE_DAYS + AFTER_DAYS)
    noise[BEFORE_DAYS:] += step
    return np.round(noise)


@pytest.mark.parametrize("step", [-3.0, 3.0])
def test_a_great_step_is_a_change_to_either_side(step: float) -> None:
    found = look_at(trial(kind=LOOK), days(lived(step)), BEFORE_DAYS)
    assert found.verdict is TrialVerdict.CHANGED
    assert found.effect is not None
    assert found.effect.lighter_by_lot_probability is None


def test_no_step_is_no_change() -> None:
    told = look_at(trial(kind=LOOK), days(lived(0.0)), BEFORE_DAYS)
    assert told.verdict is TrialVerdict.CANNOT_TELL


def test_a_slow_drift_is_no_change() -> None:
    drift = np.linspace(3, 7, BEFORE_DAYS + AFTER_DAYS)
    noise = np.random.default_rng(3).normal(0, 1, len(drift))
    found = look_at(trial(kind=LOOK), days(drift + noise), BEFORE_DAYS)
    assert found.verdict is TrialVerdict.CANNOT_TELL


def test_the_bad_fortnight_that_made_one_begin_does_not_count() -> None:
    told = lived(0.0)
    bad = told.copy()
    bad[BEFORE_DAYS - 14 : BEFORE_DAYS] = 9.0
    one = trial(kind=LOOK)
    assert look_at(one, days(bad), BEFORE_DAYS) == look_at(one, days(told), BEFORE_DAYS)


def test_too_little_is_said_to_be_too_little() -> None:
    one = trial(kind=LOOK)
    nobody = days(np.full(BEFORE_DAYS + AFTER_DAYS, np.nan))
    assert "5 of each" in look_at(one, nobody, BEFORE_DAYS).reason
    same = replace(nobody, heaviness=np.full(len(nobody), 3.0))
    assert look_at(one, same, BEFORE_DAYS).reason == "every day has the same rating"
