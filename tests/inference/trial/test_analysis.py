"""A trial's days in, a verdict out: as drawn first, as lived beside it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.trial import TrialVerdict
from freshlegs.inference.trial import Days, analyse
from freshlegs.inference.trial.analysis import done_difference
from tests.inference.trial.made import arm_of, days, lived, trial

RNG = np.random.default_rng


@pytest.mark.parametrize(
    ("effect", "verdict"),
    [
        (-2.0, TrialVerdict.HELPED),
        (2.0, TrialVerdict.HARMED),
        (0.0, TrialVerdict.NO_EFFECT),
    ],
)
def test_what_was_planted_is_found(effect: float, verdict: TrialVerdict) -> None:
    one = trial(30)
    found = analyse(one, lived(one, effect), RNG(1))
    assert found.verdict is verdict
    assert found.effect is not None
    assert found.effect.heaviness.low <= effect <= found.effect.heaviness.high
    assert found.effect.with_count + found.effect.without_count == len(one.days)


def test_the_same_days_give_the_same_answer() -> None:
    one = trial(20)
    assert analyse(one, lived(one, -1.0), RNG(1)) == analyse(one, lived(one, -1.0), RNG(1))


def test_missing_ratings_are_missing() -> None:
    one = trial(30)
    told = lived(one, -2.0)
    told.heaviness[::3] = np.nan
    found = analyse(one, told, RNG(1))
    assert found.effect is not None
    assert found.effect.with_count + found.effect.without_count == 80


def test_half_done_shows_half_as_drawn_and_all_as_done() -> None:
    one = trial(60)
    done = arm_of(one) * (RNG(8).random(len(one.days)) < 0.5)
    found = analyse(one, lived(one, -3.0, done=done), RNG(1))
    assert found.effect is not None
    assert found.as_done is not None
    assert found.effect.heaviness.middle == pytest.approx(-1.5, abs=0.6)
    assert found.as_done.heaviness.middle == pytest.approx(-3.0, abs=0.5)
    assert found.as_done.lighter_by_lot_probability is None


def test_a_change_that_was_hardly_made_cannot_be_said_to_do_nothing() -> None:
    one = trial(30)
    seldom = arm_of(one) * (RNG(8).random(len(one.days)) < 0.2)
    assert analyse(one, lived(one, 0.0), RNG(1)).verdict is TrialVerdict.NO_EFFECT
    found = analyse(one, lived(one, 0.0, done=seldom), RNG(1))
    assert found.verdict is TrialVerdict.CANNOT_TELL


def test_days_not_logged_are_taken_as_planned_for() -> None:
    one = trial(30)
    arm = arm_of(one).astype(bool)
    every = np.ones(len(arm), dtype=bool)
    assert done_difference(days(np.ones(len(arm))), arm, every) == 0.85
    contrary = days(np.ones(len(arm)), 1 - arm_of(one))
    assert done_difference(contrary, arm, every) == 0.0


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (days(np.full(120, 4.0)), "every day has the same rating"),
        (days(np.full(120, np.nan)), "0 rated days with and 0 without"),
        (days(np.arange(16.0) % 3), "4 pairs of blocks are over; 5 are needed"),
    ],
)
def test_too_little_is_said_to_be_too_little(told: Days, reason: str) -> None:
    found = analyse(trial(30), told, RNG(1))
    assert found.verdict is TrialVerdict.CANNOT_TELL
    assert reason in found.reason
    assert found.effect is None


def test_days_that_do_not_count_are_left_out() -> None:
    one = trial(30)
    told = lived(one, -2.0)
    every_other = replace(told, counted=np.arange(len(one.days)) % 2 == 0)
    found = analyse(one, every_other, RNG(1))
    assert found.effect is not None
    assert found.effect.with_count == found.effect.without_count == 30
