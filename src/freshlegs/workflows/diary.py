"""Keep, change, delete and list diary entries, in the columns of the diary CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.diary_columns import BOOLEANS, FOODS, NUMBERS, SORENESS_PREFIX
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.exporters.diary_csv import write_diary
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.shoes import with_shoe
from freshlegs.workflows.today import check_day_is_past, today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

type Row = Mapping[str, object]
"""An entry by the columns of the diary CSV, with `key`; what was not said is absent."""

SHOWN_DAYS = 14


def keep(home: Home, rows: Sequence[Row]) -> list[Row]:
    """Add entries (of today, if they name no date); all of them or none.

    Raises BadValueError naming the column, the value and what is allowed.
    """
    kept = add(home, rows)
    refresh(home)
    return kept


def add(home: Home, rows: Sequence[Row]) -> list[Row]:
    """Add entries as `keep` does, and leave learning from them to whoever asks next."""
    from freshlegs.store.diary import log_diary

    day = today(home)
    for row in rows:
        _check_it_says_something(row)
    entries = [_entry(with_shoe(home, {"date": day.isoformat(), **row})) for row in rows]
    for entry in entries:
        check_day_is_past(entry.day, day)
    return [row_of(log_diary(home, entry)) for entry in entries]


def edit(home: Home, key: str, changes: Row) -> Row:
    """Change the named columns of an entry; an empty value takes one back.

    Raises NotFoundError for an unknown key, BadValueError for a value that is not allowed.
    """
    from freshlegs.store.diary import edit_diary

    earlier = _cells(_find(home, key))
    entry = _entry({**earlier, **with_shoe(home, changes)})
    check_day_is_past(entry.day, today(home))
    changed = edit_diary(home, key, entry)
    refresh(home)
    return row_of(changed)


def delete(home: Home, key: str) -> Row:
    """Take an entry out of the diary; the log keeps it. Raises NotFoundError."""
    from freshlegs.store.diary import delete_diary

    gone = delete_diary(home, key)
    refresh(home)
    return row_of(gone)


def entries(home: Home, first_day: date | None = None, last_day: date | None = None) -> list[Row]:
    """Give the entries of the days (the last 14 if not said), oldest first."""
    from freshlegs.store.diary import diary

    first = first_day or (last_day or today(home)) - timedelta(days=SHOWN_DAYS - 1)
    return [row_of(entry) for entry in diary(home, first, last_day)]


def diary_csv(home: Home) -> str:
    """Give the whole diary as CSV, which `freshlegs import` reads again."""
    from freshlegs.store.diary import diary

    return write_diary(diary(home)).decode()


def row_of(entry: DiaryEntry) -> Row:
    """Give an entry as a row, numbers as numbers, with its key."""
    said = {column: _typed(column, cell) for column, cell in _cells(entry).items()}
    return {"key": entry.key, **said}


def _cells(entry: DiaryEntry) -> dict[str, str]:
    text = io.StringIO(write_diary([entry]).decode(), newline="")
    (row,) = csv.DictReader(text)
    return {column: cell for column, cell in row.items() if cell}


def _entry(row: Row) -> DiaryEntry:
    """Read a row with the diary's own reader, so that one vocabulary serves every door."""
    from freshlegs.importers.diary_csv import read_diary

    cells = {column: _text(value) for column, value in row.items() if column != "key"}
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(cells))
    writer.writeheader()
    writer.writerow(cells)
    try:
        (entry,) = read_diary("entry", text.getvalue().encode())
    except BadValueError as error:
        column = error.field.removeprefix("entry, row 2, ").removeprefix("entry, ")
        raise BadValueError(column, error.value, error.allowed, error.choices) from None
    return replace(entry, key=None)


def _check_it_says_something(row: Row) -> None:
    said = {column for column, value in row.items() if value is not None and value != ""}
    if not said - {"date", "time", "key"}:
        allowed = "at least one column besides the date, such as heaviness"
        raise BadValueError(field="An entry", value=dict(row), allowed=allowed)


def _find(home: Home, key: str) -> DiaryEntry:
    from freshlegs.store.diary import diary

    for entry in diary(home):
        if entry.key == key:
            return entry
    raise NotFoundError(kind="diary entry", name=key)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).encode(errors="replace").decode()


def _typed(column: str, cell: str) -> object:
    if column in BOOLEANS:
        return cell == "yes"
    is_number = column in NUMBERS or column in FOODS or column.startswith(SORENESS_PREFIX)
    return float(cell) if is_number or column == "cycle_day" else cell
