"""A table of several people's diaries: athlete, date, training load, and ratings on any scale."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import numpy as np

from freshlegs.domain.cohort import CohortDiary, PersonDays
from freshlegs.domain.errors import NotEnoughDataError, UnreadableFileError
from freshlegs.importers.diary_cells import date_of
from freshlegs.importers.own_tables import A_DATE, Row, rows_of, titles_in

ATHLETE, DATE = "athlete", "date"
MOST_VALUE = 1e9
_BLANK = frozenset({"na", "n/a"})
_SEPARATORS = {";": "semicolons", "\t": "tabs"}


def read_cohort(file: str, content: bytes, last_day: date) -> CohortDiary:
    """Read a table: numbers in every column but athlete and date, an empty cell is unknown.

    `nan`, `NA` and `N/A` count as empty. A column without a single number is left out; a row that
    stands twice word for word counts once. Raises UnreadableFileError for what is no table or is
    not separated by commas, NotEnoughDataError for an empty one, and BadValueError naming row and
    column for a missing name or date, a day after `last_day`, a cell that is no number, and a
    second row of the same person and day that says something else.
    """
    _refuse_other_separators(file, content)
    rows = rows_of(file, content, bool, (ATHLETE, DATE), needed=ATHLETE)
    if not rows:
        what = f"rows in {file}"
        raise NotEnoughDataError(what, have=0, need=1)
    columns = _columns(rows)
    days: dict[str, dict[date, Row]] = defaultdict(dict)
    for row in rows:
        day = _day(row, last_day)
        first = days[_athlete(row)].setdefault(day, row)
        if first.cells != row.cells:
            there = f"row {first.number} says otherwise of {day}"
            raise row.refusal(DATE, str(day), f"one row a person and day ({there})")
    people = (_person(athlete, found, columns) for athlete, found in sorted(days.items()))
    return CohortDiary(columns=columns, people=tuple(people))


def _refuse_other_separators(file: str, content: bytes) -> None:
    head = ",".join(titles_in(content))
    for separator, name in _SEPARATORS.items():
        titles = [title.strip(' "') for title in head.split(separator)]
        if len(titles) > 1 and ATHLETE in titles:
            reason = f"it is separated by {name}; a table must be separated by commas"
            raise UnreadableFileError(file, reason)


def _columns(rows: list[Row]) -> tuple[str, ...]:
    """The columns that hold numbers."""
    titles = [title for title in rows[0].cells if title not in {ATHLETE, DATE}]
    return tuple(title for title in titles if any(_is_number(row, title) for row in rows))


def _is_number(row: Row, title: str) -> bool:
    try:
        return math.isfinite(float(row.cells.get(title, "")))
    except ValueError:
        return False


def _athlete(row: Row) -> str:
    athlete = row.read(ATHLETE, "a name", str)
    if athlete is None:
        raise row.refusal(ATHLETE, "", "a name")
    return athlete


def _day(row: Row, last_day: date) -> date:
    day = row.read(DATE, A_DATE, date_of)
    if day is None:
        raise row.refusal(DATE, "", A_DATE)
    if day > last_day:
        raise row.refusal(DATE, str(day), f"a day up to {last_day}")
    return day


def _person(athlete: str, rows: dict[date, Row], columns: Iterable[str]) -> PersonDays:
    """One person's rows on a row of days without gaps."""
    first, last = min(rows), max(rows)
    days_count = (last - first).days + 1
    names = tuple(columns)
    cells = np.full((days_count, len(names)), np.nan)
    written = np.zeros(days_count, dtype=np.bool_)
    for day, row in rows.items():
        at = (day - first).days
        written[at] = True
        cells[at] = [_number(row, name) for name in names]
    return PersonDays(athlete=athlete, first_day=first, value=cells, written=written)


def _number(row: Row, column: str) -> float:
    value = row.read(column, "a number, or nothing", _within)
    return math.nan if value is None else value


def _within(cell: str) -> float:
    if cell.casefold() in _BLANK:
        return math.nan
    value = float(cell)
    if abs(value) > MOST_VALUE:
        raise ValueError(cell)
    return value
