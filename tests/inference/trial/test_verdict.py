"""Helped, harmed, no effect and cannot tell are as easy to reach, each from its own side."""

from __future__ import annotations

import pytest

from freshlegs.domain.explanation import Interval
from freshlegs.domain.trial import TrialEffect, TrialVerdict
from freshlegs.inference.trial.verdict import look_of, too_few, verdict_of


def effect(low: float, high: float, chance: float | None = 0.01) -> TrialEffect:
    ends = Interval(low, (low + high) / 2, high)
    is_lighter = low + high < 0
    rest = None if chance is None else 1 - chance
    return TrialEffect(
        heaviness=ends,
        with_count=30,
        without_count=30,
        lighter_by_lot_probability=chance if is_lighter else rest,
        heavier_by_lot_probability=rest if is_lighter else chance,
    )


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (-2.0, -0.5, TrialVerdict.HELPED),
        (0.5, 2.0, TrialVerdict.HARMED),
        (-0.6, 0.5, TrialVerdict.NO_EFFECT),
        (-1.4, 0.2, TrialVerdict.CANNOT_TELL),
        (-0.2, 1.4, TrialVerdict.CANNOT_TELL),
        (-2.0, 2.0, TrialVerdict.CANNOT_TELL),
    ],
)
def test_the_interval_decides(low: float, high: float, verdict: TrialVerdict) -> None:
    assert verdict_of(effect(low, high), 1.0)[0] is verdict


@pytest.mark.parametrize("chance", [0.2, None])
def test_what_the_lot_makes_often_is_no_help_and_no_harm(chance: float | None) -> None:
    assert verdict_of(effect(-2.0, -0.5, chance), 1.0)[0] is TrialVerdict.CANNOT_TELL
    assert verdict_of(effect(0.5, 2.0, chance), 1.0)[0] is TrialVerdict.CANNOT_TELL


def test_a_small_help_is_said_to_be_small() -> None:
    verdict, reason = verdict_of(effect(-0.7, -0.1), 1.0)
    assert verdict is TrialVerdict.HELPED
    assert "less than what you called worth having" in reason


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (-2.0, -0.5, TrialVerdict.CHANGED),
        (0.5, 2.0, TrialVerdict.CHANGED),
        (-0.5, 0.4, TrialVerdict.CANNOT_TELL),
    ],
)
def test_a_look_never_says_that_it_helped(low: float, high: float, verdict: TrialVerdict) -> None:
    assert look_of(effect(low, high))[0] is verdict


def test_too_few_days_are_counted() -> None:
    assert too_few(5, 5) == ""
    assert "4 rated days with and 9 without" in too_few(4, 9)
