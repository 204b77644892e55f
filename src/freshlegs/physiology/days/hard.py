"""How long ago the last hard session was, and how hard the easy runs are."""

from __future__ import annotations

import numpy as np
import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import array, column

HARD_SESSION_MIN = 8.0
"""A session with this many hard minutes is a hard one; elicited."""
HARD_RPE = 7.0
"""... or with this effort (CR10: very hard); elicited."""
EASY_QUANTILE_FRACTION = 0.25
EASY_DAYS, EASY_COUNT = 28, 4
"""The easy runs are the easiest quarter of the last four weeks, of at least four; elicited."""
HOUR_S = 3600.0
SECONDS_PER_MIN = 60.0


def hard_sessions(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Hours from the end of the last hard session of any sport to the day's moment."""
    told = inputs.activities
    was_hard = (
        (pl.col("hard_min") >= HARD_SESSION_MIN) | (pl.col("rpe") >= HARD_RPE) | pl.col("race")
    )
    hard = told.filter(was_hard.fill_null(value=False))
    ends_s = np.sort(array(hard, "start_s") + array(hard, "elapsed_s"))
    last = np.searchsorted(ends_s, inputs.moment_s, side="left") - 1
    padded_s = np.append(ends_s, np.nan)
    hours = (inputs.moment_s - padded_s[last]) / HOUR_S
    known = (last >= 0) & table["runs_known"].to_numpy()
    return table.with_columns(column("hours_since_hard_h", np.where(known, hours, np.nan)))


def easy_runs(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Heart rate of the runner's easiest runs of four weeks as a fraction of the maximum."""
    easiest = (
        pl.col("_steady_fraction")
        .shift(1)
        .rolling_quantile(EASY_QUANTILE_FRACTION, window_size=EASY_DAYS, min_samples=EASY_COUNT)
    )
    return table.with_columns(easy_intensity=easiest)
