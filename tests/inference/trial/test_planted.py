"""A small sample of `benchmarks/trials.py`: planted effects are found, absent ones are not."""

from __future__ import annotations

from collections import Counter

import numpy as np

from benchmarks.trials import Lived, lived_trial
from freshlegs.domain.trial import TrialVerdict
from freshlegs.inference.trial import Days
from freshlegs.workflows.trial_changes import change_of

WEEK_HAZARD = (0.22, 0.45, 0.3, 0.22, 0.4, 0.22, 0.6)
DAYS_COUNT, TRIALS_COUNT, WEEKS = 400, 30, 20
KIND = change_of("more_sleep").kind


def runner() -> Lived:
    days = Days(
        heaviness=np.full(DAYS_COUNT, np.nan),
        counted=np.ones(DAYS_COUNT, dtype=bool),
        kinds=np.zeros((DAYS_COUNT, 6)),
        done=np.full(DAYS_COUNT, np.nan),
    )
    return Lived({KIND.slug: days}, np.resize(WEEK_HAZARD, DAYS_COUNT))


def said(planted_heaviness: float) -> Counter[TrialVerdict]:
    rng, made = np.random.default_rng(11), runner()
    asked = (WEEKS, planted_heaviness, 1.5)
    return Counter(lived_trial(KIND, made, asked, rng).verdict for _ in range(TRIALS_COUNT))


def test_no_effect_is_seldom_taken_for_one() -> None:
    found = said(0.0)
    assert found[TrialVerdict.HELPED] <= 4
    assert found[TrialVerdict.HARMED] <= 4
    assert found[TrialVerdict.NO_EFFECT] >= TRIALS_COUNT / 2


def test_lighter_legs_are_found_as_help_and_heavier_ones_as_harm() -> None:
    assert said(-1.5)[TrialVerdict.HELPED] >= 0.75 * TRIALS_COUNT
    assert said(1.5)[TrialVerdict.HARMED] >= 0.75 * TRIALS_COUNT
