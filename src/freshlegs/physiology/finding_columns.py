"""What the table of days tells of each finding, as numbers for all days at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
import polars as pl

from freshlegs.domain.dose_columns import FindingColumns
from freshlegs.domain.findings import Finding, Value
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.windows import USUAL_COUNT, USUAL_DAYS

type Answers = Mapping[str, Value | None]


def finding_columns(
    table: pl.DataFrame,
    findings: Iterable[Finding],
    answers: Mapping[date, Answers],
    gone: Mapping[date, frozenset[str]],
) -> FindingColumns:
    """The numbers of findings on every day of a table, with the runner's usuals of 60 days.

    An answer goes before data, and "I don't know" is unknown. `gone` names, for some days, the
    columns that were not so yet when the legs were rated (see `rating`): an answer stays.
    """
    places = {day: at for at, day in enumerate(table["day"].to_list())}
    value: dict[str, FloatArray] = {}
    usual: dict[str, FloatArray] = {}
    for one in findings:
        numbers = _numbers(table, one.column)
        usual[one.slug] = np.where(np.isnan(numbers), np.nan, _usuals(table, one.column))
        value[one.slug] = _without(numbers, one.column, places, gone)
        _put_answers(value[one.slug], one.slug, places, answers)
    return FindingColumns(days_count=table.height, value=value, usual=usual)


def _numbers(table: pl.DataFrame, column: str | None) -> FloatArray:
    if column is None:
        return np.full(table.height, np.nan)
    return np.array(table[column].cast(pl.Float64).to_numpy(), dtype=np.float64)


def _usuals(table: pl.DataFrame, column: str | None) -> FloatArray:
    """The same as `usuals_by_day` gives; yes and no have none."""
    if column is None or not table.schema[column].is_numeric():
        return np.full(table.height, np.nan)
    told = table[column].cast(pl.Float64).shift(1)
    rolled = told.rolling_median(USUAL_DAYS, min_samples=USUAL_COUNT)
    return np.asarray(rolled.to_numpy(), dtype=np.float64)


def _without(
    numbers: FloatArray,
    column: str | None,
    places: Mapping[date, int],
    gone: Mapping[date, frozenset[str]],
) -> FloatArray:
    for day, columns in gone.items():
        if column in columns and day in places:
            numbers[places[day]] = np.nan
    return numbers


def _put_answers(
    numbers: FloatArray, slug: str, places: Mapping[date, int], answers: Mapping[date, Answers]
) -> None:
    for day, given in answers.items():
        if slug in given and day in places:
            numbers[places[day]] = _number(given[slug])


def _number(told: Value | None) -> float:
    return float(told) if isinstance(told, bool | int | float) else np.nan
