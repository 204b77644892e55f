"""What the profile says, on every day."""

from __future__ import annotations

import polars as pl

from freshlegs.domain.profile import ProfileNeed
from freshlegs.physiology.days.inputs import Inputs

BORN = ProfileNeed(
    key="birth_year",
    read=lambda told: told.birth_year,
    columns=("age_years",),
    words=("what depends on age",),
)
SEX = ProfileNeed(
    key="sex",
    read=lambda told: told.sex,
    columns=("sex",),
    words=("what differs between women and men",),
)


def runner(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Age on the day (by year of birth), sex, diet and pregnancy as told."""
    told = inputs.history.profile
    pregnancy = None if told.pregnancy is None else ("pregnant" if told.pregnancy else "no")
    born, sex = pl.lit(inputs.told(BORN), pl.Float64), inputs.told(SEX)
    return table.with_columns(
        age_years=pl.col("day").dt.year().cast(pl.Float64) - born,
        sex=pl.lit(None if sex is None else sex.value, pl.String),
        diet=pl.lit(told.diet, pl.String),
        pregnancy=pl.lit(pregnancy, pl.String),
    )
