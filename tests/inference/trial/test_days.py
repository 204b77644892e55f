"""Like is compared with like: which kind of day each is."""

from __future__ import annotations

import numpy as np

from freshlegs.inference.trial import day_kinds


def test_rest_fast_and_long_days_are_told_apart_and_remembered_for_a_day() -> None:
    run_min = np.array([40.0, 0.0, 40.0, 90.0, 40.0, np.nan])
    hard_min = np.array([0.0, 0.0, 12.0, 0.0, np.nan, np.nan])
    in_run = np.array([0.0, 0.0, 1.0, np.nan, 0.0, 0.0])
    assert day_kinds(run_min, hard_min, in_run).tolist() == [
        [0, 0, 0, 0, 0, 0],
        [1, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 1],
        [0, 0, 1, 1, 0, 0],
        [0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 0],
    ]


def test_without_runs_no_day_is_long() -> None:
    nothing = np.full(3, np.nan)
    assert not day_kinds(nothing, nothing, nothing).any()
