"""Strava's table of activities, its columns found by shape, since their titles are translated."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from freshlegs.domain.errors import UnknownShapeError, UnreadableFileError
from freshlegs.importers.plain_numbers import number
from freshlegs.importers.strava.columns import AFTER_FILENAME, FIXED, TITLES, Column
from freshlegs.importers.strava.numbers import readings

LOST_FILE = "#error#"
FOLDER = "activities/"
_FEWEST_COLUMNS = 10
_NEWEST_FIRST_MAX = 11
_NEWEST_NOTE = 12
_ROUNDING_S = 1.5


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table and where each column stands; `file` names it in errors."""

    file: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    positions: dict[Column, int]

    def cell(self, row: tuple[str, ...], column: Column) -> str:
        """Give the text of one cell; a column that is not there is empty."""
        position = self.positions.get(column)
        return "" if position is None or position >= len(row) else row[position].strip()

    def cells(self, column: Column) -> list[str]:
        """Give one column's texts."""
        return [self.cell(row, column) for row in self.rows]


def read_rows(file: str, content: bytes) -> list[tuple[str, ...]]:
    """Read rows, the titles first, blank ones left out.

    Strava separates by commas; where the titles are separated by semicolons a spreadsheet has
    written the table anew.
    """
    text = content.decode("utf-8-sig", errors="replace")
    titles = text.partition("\n")[0]
    separator = ";" if titles.count(";") > titles.count(",") else ","
    try:
        lines = io.StringIO(text, newline="")
        rows = [tuple(row) for row in csv.reader(lines, delimiter=separator)]
    except csv.Error as error:
        raise UnreadableFileError(file, f"it is not a table ({error})") from error
    return [row for row in rows if any(cell.strip() for cell in row)]


def find_columns(file: str, rows: list[tuple[str, ...]]) -> Table:
    """Find where each column stands; raises UnknownShapeError without a column of file names."""
    titles, body = rows[0], tuple(rows[1:])
    if len(titles) < _FEWEST_COLUMNS:
        raise UnknownShapeError(
            file, str(len(titles) + 1), found="no column", expected="Strava's table of activities"
        )
    filename = _filename(file, titles, body)
    positions = {**FIXED, Column.FILENAME: filename, Column.GEAR: filename - 1}
    if filename >= _NEWEST_FIRST_MAX:
        positions[Column.MAX_HEART_RATE_FIRST] = FIXED[Column.DISTANCE_FIRST] + 1
    if filename >= _NEWEST_NOTE:
        positions[Column.PRIVATE_NOTE] = filename - 2
    for column in (*AFTER_FILENAME, Column.COMPETITION):
        position = _place(titles, filename, column)
        if position is not None:
            positions[column] = position
    return Table(file, titles, body, positions)


def _filename(file: str, titles: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> int:
    for find in (_by_folder, _by_elapsed_twin):
        position = find(rows)
        if position is not None:
            return position
    named = [i for i, title in enumerate(titles) if plain(title) in TITLES[Column.FILENAME]]
    if not named:
        raise UnknownShapeError(
            file, Column.FILENAME, found="no such column", expected="the names of activity files"
        )
    return named[0]


def _by_folder(rows: Iterable[tuple[str, ...]]) -> int | None:
    """The column in which most cells name a file of the archive's folder."""
    votes = Counter(
        position
        for row in rows
        for position, cell in enumerate(row)
        if position > FIXED[Column.DISTANCE_FIRST] and _names_file(cell)
    )
    return votes.most_common(1)[0][0] if votes else None


def _names_file(cell: str) -> bool:
    return cell.startswith(FOLDER) or cell == LOST_FILE


def _by_elapsed_twin(rows: tuple[tuple[str, ...], ...]) -> int | None:
    """Where no row has a file: three before the column that repeats the elapsed time."""
    if not rows:
        return None
    to_elapsed, to_distance = AFTER_FILENAME[Column.ELAPSED], AFTER_FILENAME[Column.DISTANCE]
    for filename in range(FIXED[Column.DISTANCE_FIRST] + 2, min(map(len, rows)) - to_distance):
        twins = (
            same_time(row[FIXED[Column.ELAPSED_FIRST]], row[filename + to_elapsed]) for row in rows
        )
        distances = (number(row[filename + to_distance]) is not None for row in rows)
        if all(twins) and all(distances):
            return filename
    return None


def same_time(first: str, second: str) -> bool:
    """Tell whether two cells hold the same elapsed time, one of them without its fraction."""
    found = number(second)
    return found is not None and any(abs(t - found) <= _ROUNDING_S for t in readings(first))


def _place(titles: tuple[str, ...], filename_position: int, column: Column) -> int | None:
    """A known title's place; else the counted place, unless another known title stands there."""
    known = [plain(title) for title in titles]
    named = [
        i for i, title in enumerate(known) if i > filename_position and title in TITLES[column]
    ]
    if named:
        return named[-1]
    if column not in AFTER_FILENAME:
        return None
    position = filename_position + AFTER_FILENAME[column]
    if position >= len(titles) or any(known[position] in names for names in TITLES.values()):
        return None
    return position


def plain(title: str) -> str:
    """Give a title in lower case, its apostrophes straight."""
    return title.strip().casefold().replace("\u2019", "'")
