"""The days that a trial compares, and which of them are alike: rest, easy, fast or long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type FloatArray = NDArray[np.float64]
type BoolArray = NDArray[np.bool_]
type Table = NDArray[np.float64]
"""Columns of several sorts side by side, so without one unit."""
type Marks = NDArray[np.float64]
"""1 for yes, 0 for no, NaN where nobody knows."""

FAST_MIN = 8.0
"""So many hard minutes make a run a fast one, as in the day table."""
LONG_RATIO = 1.5
"""A run so many times the runner's usual one is a long one; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days in a row, none left out.

    `heaviness` [0-10] shape (days,), NaN where not rated; of the day `lag_days` later where a
    change shows later. `counted` whether the change could make a difference to it. `kinds` shape
    (days, kinds) what makes days alike. `done` 1 where the change was made, 0 where it was not,
    NaN where nobody said.
    """

    heaviness: FloatArray
    counted: BoolArray
    kinds: Table
    done: Marks

    def __len__(self) -> int:
        """How many days there are."""
        return len(self.heaviness)


def day_kinds(run_min: FloatArray, hard_min: FloatArray, in_run: Marks) -> Table:
    """What makes days alike, shape (days, 6): rest, fast, long; yesterday fast, long; in a run.

    `run_min` and `hard_min` [min] NaN where unknown; `in_run` 1 where the legs were rated in or
    right after a run. What is not known counts as an easy day.
    """
    ran = run_min[run_min > 0]
    usual_min = float(np.median(ran)) if ran.size else np.inf
    fast = hard_min >= FAST_MIN
    far = (run_min >= LONG_RATIO * usual_min) & ~fast
    today = np.column_stack([run_min == 0, fast, far])
    yesterday = np.vstack([np.zeros((1, 2), dtype=bool), today[:-1, 1:]])
    return np.column_stack([today, yesterday, np.nan_to_num(in_run)]).astype(np.float64)
