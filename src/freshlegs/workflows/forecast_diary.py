"""Forecast every morning's rating in a table of diaries, and say what is odd about the table."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from freshlegs.domain.errors import BadValueError, NotEnoughDataError, UnreadableFileError
from freshlegs.importers.cohort_csv import read_cohort
from freshlegs.importers.own_tables import titles_in

if TYPE_CHECKING:
    from freshlegs.domain.cohort import CohortDiary
    from freshlegs.inference.forecast.walk_forward import Forecast

LEAST_RATINGS_COUNT = 50
"""With fewer ratings a prior table teaches nothing about people."""
COLUMNS = ("athlete", "date", "mean", "low80", "high80")

type OnStage = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryQuestion:
    """Which rating of which diary is asked for, whose diaries to learn from, which way it runs."""

    diary: Path
    prior: Path
    target: str
    heavier_is_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryForecasts:
    """A forecast for every row of the diary, how many people it rests on, and what is odd."""

    forecasts: tuple[Forecast, ...]
    people_count: int
    learnt_from_count: int
    notes: tuple[str, ...]


def forecast_diary(
    question: DiaryQuestion, last_day: date, on_stage: OnStage = lambda _stage: None
) -> DiaryForecasts:
    """Learn people's ways from the prior table, then go through the diary day by day.

    The forecast of a day uses the rows of that person dated before it, and the prior table without
    the columns that the diary has no title for. No day may lie after `last_day`. Raises what
    `read_cohort` raises, BadValueError for a target that a table lacks or a scale that is another
    one, and NotEnoughDataError.
    """
    from freshlegs.inference.forecast.walk_forward import forecaster_of, forecasts_of
    from freshlegs.workflows.forecast_checks import notes_on, refuse_another_scale

    prior = read_cohort(question.prior.name, _content(question.prior), last_day)
    content = _content(question.diary)
    diary = read_cohort(question.diary.name, content, last_day)
    _refuse_unknown(question, prior, diary)
    refuse_another_scale(prior, diary, question.target)
    on_stage(f"learning from {len(prior.people)} people")
    untitled = _untitled(prior, diary, content)
    prior = prior.without(untitled)
    forecaster = forecaster_of(prior, question.target, heavier_is_more=question.heavier_is_more)
    on_stage(f"going through the days of {len(diary.people)} people")
    return DiaryForecasts(
        forecasts=forecasts_of(forecaster, diary),
        people_count=len(diary.people),
        learnt_from_count=len(prior.people),
        notes=(*_on_untitled(untitled), *notes_on(prior, diary, question.target)),
    )


def write_forecasts(forecasts: Iterable[Forecast], stream: TextIO) -> None:
    """Write forecasts as a table: athlete, date, mean and the two ends of the range."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in forecasts:
        numbers = (f"{value:.4f}" for value in (one.mean, one.low, one.high))
        writer.writerow((one.athlete, one.day.isoformat(), *numbers))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path.name, f"it cannot be read ({error.strerror})") from error


def _untitled(prior: CohortDiary, diary: CohortDiary, content: bytes) -> frozenset[str]:
    """The columns of the prior that the diary has no title for.

    Only titles decide: what the cells hold on later days must not reach the forecasts of earlier
    ones.
    """
    return frozenset(prior.columns) - {*diary.columns, *titles_in(content)}


def _on_untitled(untitled: frozenset[str]) -> tuple[str, ...]:
    named = ", ".join(sorted(untitled))
    return (f"The diary has no {named}, so nothing is learnt of it.",) if untitled else ()


def _refuse_unknown(question: DiaryQuestion, prior: CohortDiary, diary: CohortDiary) -> None:
    """Refuse a target that is no rating of both tables, or that the prior says too little of."""
    import numpy as np

    from freshlegs.inference.forecast.signs import is_load

    both = [name for name in prior.columns if name in diary.columns and not is_load(name)]
    if question.target not in both:
        field, choices = "target", ", ".join(both) or "there is none"
        allowed = f"a rating that stands in both tables: {choices}"
        raise BadValueError(field, question.target, allowed, both)
    told = np.concatenate([prior.column(one, question.target) for one in prior.people])
    told = told[~np.isnan(told)]
    kind = "ratings" if len(told) < LEAST_RATINGS_COUNT else "different values"
    have, need = (
        (len(told), LEAST_RATINGS_COUNT) if kind == "ratings" else (len(np.unique(told)), 2)
    )
    if have < need:
        what = f"{kind} of {question.target} in {question.prior.name}"
        raise NotEnoughDataError(what, have=have, need=need)
