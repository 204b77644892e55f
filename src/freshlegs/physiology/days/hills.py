"""Climbing, running downhill and sprinting in the last days, against the runner's usual."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.windows import max_before, sum_before, usual_before

CLIMB_DAYS, DESCENT_DAYS = 3, 4
FLAT_M = 20.0
"""Usual hills count as at least this, so that nobody on flat land gets endless ratios; elicited."""


def hills(table: pl.DataFrame, _inputs: Inputs) -> pl.DataFrame:
    """Hills and sprints of the days before."""
    return table.with_columns(
        climb_3d_m=sum_before("climb_m", CLIMB_DAYS),
        descent_4d_m=max_before("descent_m", DESCENT_DAYS),
        sprint_3d_s=sum_before("_sprint_s", CLIMB_DAYS),
    ).with_columns(
        climb_3d_ratio=_against_usual("climb_3d_m", CLIMB_DAYS),
        descent_4d_ratio=_against_usual("descent_4d_m", DESCENT_DAYS),
    )


def _against_usual(column: str, lag_days: int) -> pl.Expr:
    usual_m = usual_before(column, lag_days)
    return pl.col(column) / pl.when(usual_m > FLAT_M).then(usual_m).otherwise(
        pl.when(usual_m.is_not_null()).then(FLAT_M)
    )
