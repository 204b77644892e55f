"""Read a diary kept as a table, one row an entry; a column or value not understood is refused."""

from __future__ import annotations

from datetime import time
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
    SORENESS_SITES,
    SURFACES,
    TEXTS,
    is_known,
    known_columns,
)
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.importers.diary_cells import date_of, strength_sets, yes_or_no
from freshlegs.importers.format import Format
from freshlegs.importers.own_tables import A_DATE, Row, rows_of, titles_in

NAME = "diary CSV"


def sniff(head: bytes) -> bool:
    """Tell by the first line: it has a date and another of the diary's columns."""
    titles = titles_in(head)
    return (
        (titles[0] == "date" or "heaviness" in titles)
        and "date" in titles
        and (sum(map(is_known, titles)) > 1)
    )


def read_diary(file: str, content: bytes) -> tuple[DiaryEntry, ...]:
    """Read every entry, or none: raises BadValueError naming row, column and what is allowed."""
    rows = rows_of(file, content, is_known, known_columns(), needed="date")
    return tuple(_entry(row) for row in rows)


def _entry(row: Row) -> DiaryEntry:
    day = row.read("date", A_DATE, date_of)
    if day is None:
        column = "date"
        raise row.refusal(column, "", A_DATE)
    cycle_day = row.within("cycle_day", CYCLE_DAYS)
    told: dict[str, Any] = {
        column: row.within(column, limits) for column, limits in NUMBERS.items()
    }
    told |= {column: row.read(column, "yes, no", yes_or_no) for column in BOOLEANS}
    told |= {column: row.cells.get(column) or None for column in TEXTS}
    told["surface"] = row.word("surface", SURFACES)
    return DiaryEntry(
        day=day,
        at=row.read("time", "a time such as 07:30", time.fromisoformat),
        phase=row.choice("phase", Phase),
        side=row.choice("side", Side),
        soreness=tuple(_soreness(row)),
        did=row.read("did", ";".join(Care), _care, tuple(Care)) or (),
        strength=row.read("strength", "group:sets x effort; …", strength_sets) or (),
        food=_food(row),
        cycle_day=None if cycle_day is None else int(cycle_day),
        **told,
    )


def _soreness(row: Row) -> list[Soreness]:
    found = {
        _site(row, column): row.within(column, SORENESS_RANGE)
        for column in row.cells
        if column.startswith(SORENESS_PREFIX)
    }
    return [Soreness(site, sore) for site, sore in found.items() if sore is not None]


def _site(row: Row, column: str) -> str:
    site = column.removeprefix(SORENESS_PREFIX)
    if site not in SORENESS_SITES:
        where = f"{row.file}, column {SORENESS_PREFIX}<site>"
        raise BadValueError(where, site, ", ".join(SORENESS_SITES), SORENESS_SITES)
    return site


def _care(cell: str) -> tuple[Care, ...]:
    return tuple(Care(word.strip().casefold()) for word in cell.split(";") if word.strip())


def _food(row: Row) -> Food:
    told = {field: row.within(column, FOOD_RANGE) for column, field in FOODS.items()}
    return Food(**told) if any(value is not None for value in told.values()) else NO_FOOD


def read(content: bytes, context: ReadContext) -> Imported:
    """Read a diary file; raises BadValueError or UnreadableFileError."""
    return Imported(diary=read_diary(context.title, content))


IMPORTER = Format(NAME, sniff, read)
