"""Read a diary kept as a table, one row an entry; a column or value not understood is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from freshlegs.domain.diary import NO_FOOD, Care, DiaryEntry, Food, Phase, Side, Soreness
from freshlegs.domain.diary_columns import (
    BOOLEANS,
    CYCLE_DAYS,
    FOOD_RANGE,
    FOODS,
    NUMBERS,
    SORENESS_PREFIX,
    SORENESS_RANGE,
    TEXTS,
    is_known,
    known_columns,
)
from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.importers.diary_cells import number, strength_sets, yes_or_no
from freshlegs.importers.format import Format

NAME = "diary CSV"
_A_DATE = "a date such as 2026-03-01"
_ONCE = "each column once"
_WITH_DATE = "columns with date among them"
_ONE_CELL = "one cell a column"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row by column; every complaint names the file, the row and the column."""

    file: str
    number: int
    cells: dict[str, str]

    def read[Value](self, column: str, allowed: str, read: Callable[[str], Value]) -> Value | None:
        """Read a cell, None where it is empty; raises BadValueError."""
        cell = self.cells.get(column, "")
        if not cell.strip():
            return None
        try:
            return read(cell.strip())
        except ValueError:
            raise self.refusal(column, cell, allowed) from None

    def refusal(self, column: str, cell: str, allowed: str) -> BadValueError:
        """Say where a value stands that is not allowed."""
        return BadValueError(f"{self.file}, row {self.number}, {column}", cell, allowed)

    def within(self, column: str, low_and_high: tuple[float, float]) -> float | None:
        """Read a number within limits."""
        low, high = low_and_high
        return self.read(column, f"a number from {low:g} to {high:g}", number(low, high))

    def choice[Choice: StrEnum](self, column: str, choices: type[Choice]) -> Choice | None:
        """Read one of a few words."""
        return self.read(column, ", ".join(choices), lambda cell: choices(cell.casefold()))


def sniff(head: bytes) -> bool:
    """Tell by the first line: it has a date and another of the diary's columns."""
    first = head.split(b"\n")[0].decode("utf-8-sig", errors="replace")
    titles = [title.strip().strip('"') for title in first.split(",")]
    return (
        (titles[0] == "date" or "heaviness" in titles)
        and "date" in titles
        and (sum(map(is_known, titles)) > 1)
    )


def read_diary(file: str, content: bytes) -> tuple[DiaryEntry, ...]:
    """Read every entry, or none: raises BadValueError naming row, column and what is allowed."""
    try:
        rows = list(csv.reader(io.StringIO(_text(file, content), newline=""), strict=True))
    except csv.Error as error:
        raise UnreadableFileError(file, f"it is not a table ({error})") from error
    titles = [title.strip() for title in rows[0]] if rows else []
    _check_titles(file, titles)
    return tuple(
        _entry(_row(file, number, titles, row))
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    )


def _text(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(file, "it is not in UTF-8") from error


def _check_titles(file: str, titles: list[str]) -> None:
    where = f"{file}, column"
    for title in titles:
        if not is_known(title):
            raise BadValueError(where, title, known_columns())
        if titles.count(title) > 1:
            raise BadValueError(where, title, _ONCE)
    if "date" not in titles:
        raise BadValueError(where, ", ".join(titles), _WITH_DATE)


def _row(file: str, number: int, titles: list[str], cells: list[str]) -> _Row:
    row = _Row(file, number, dict(zip(titles, cells, strict=False)))
    if len(cells) > len(titles):
        raise row.refusal(titles[-1], ",".join(cells[len(titles) - 1 :]), _ONE_CELL)
    return row


def _entry(row: _Row) -> DiaryEntry:
    day = row.read("date", _A_DATE, date.fromisoformat)
    if day is None:
        column = "date"
        raise row.refusal(column, "", _A_DATE)
    cycle_day = row.within("cycle_day", CYCLE_DAYS)
    told: dict[str, Any] = {
        column: row.within(column, limits) for column, limits in NUMBERS.items()
    }
    told |= {column: row.read(column, "yes, no", yes_or_no) for column in BOOLEANS}
    told |= {column: row.cells.get(column) or None for column in TEXTS}
    return DiaryEntry(
        day=day,
        at=row.read("time", "a time such as 07:30", time.fromisoformat),
        phase=row.choice("phase", Phase),
        side=row.choice("side", Side),
        soreness=tuple(_soreness(row)),
        did=row.read("did", ";".join(Care), _care) or (),
        strength=row.read("strength", "group:sets x effort; …", strength_sets) or (),
        food=_food(row),
        cycle_day=None if cycle_day is None else int(cycle_day),
        **told,
    )


def _soreness(row: _Row) -> list[Soreness]:
    found = {
        column.removeprefix(SORENESS_PREFIX): row.within(column, SORENESS_RANGE)
        for column in row.cells
        if column.startswith(SORENESS_PREFIX)
    }
    return [Soreness(site, sore) for site, sore in found.items() if sore is not None]


def _care(cell: str) -> tuple[Care, ...]:
    return tuple(Care(word.strip().casefold()) for word in cell.split(";") if word.strip())


def _food(row: _Row) -> Food:
    told = {field: row.within(column, FOOD_RANGE) for column, field in FOODS.items()}
    return Food(**told) if any(value is not None for value in told.values()) else NO_FOOD


def read(content: bytes, context: ReadContext) -> Imported:
    """Read a diary file; raises BadValueError or UnreadableFileError."""
    return Imported(diary=read_diary(context.title, content))


IMPORTER = Format(NAME, sniff, read)
