"""What the profile says, on every day."""

from __future__ import annotations

import polars as pl

from freshlegs.physiology.days.inputs import Inputs


def runner(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Age on the day (by year of birth), sex, diet and pregnancy as told."""
    told = inputs.history.profile
    pregnancy = None if told.pregnancy is None else ("pregnant" if told.pregnancy else "no")
    born = pl.lit(told.birth_year, pl.Float64)
    return table.with_columns(
        age_years=pl.col("day").dt.year().cast(pl.Float64) - born,
        sex=pl.lit(None if told.sex is None else told.sex.value, pl.String),
        diet=pl.lit(told.diet, pl.String),
        pregnancy=pl.lit(pregnancy, pl.String),
    )
