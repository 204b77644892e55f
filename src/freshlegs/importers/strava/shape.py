"""Whether each column of Strava's table really holds what its place says, before a row is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from freshlegs.domain.errors import UnknownShapeError
from freshlegs.importers.plain_numbers import number
from freshlegs.importers.strava.columns import FIXED, RANGES, TITLES, Column
from freshlegs.importers.strava.dates import moment, order
from freshlegs.importers.strava.numbers import readings
from freshlegs.importers.strava.table import LOST_FILE, Table, plain, same_time

METRES_PER_UNIT = (1000.0, 1609.344, 1.0, 0.9144)
"""What an account may count its first distance in: kilometres, miles, and for swims m or yards."""
FEW_SHARE = 0.1
"""Odd rows up to this share of a table are the rows' fault; more are the column's."""
_TRUNCATED_FRACTION = 0.0101
_ROUNDING_M = 1.0
_SHOWN_LETTERS = 40
_NEWEST = 12
_TWICE = {5: 3, 6: 5, 7: 18, 8: 25, 9: 38}
"""Columns that come twice: elapsed time, distance, heart rate, effort, commute; and how far after
the file's name the second stands."""
_SUFFIXES = ("fit", "gpx", "tcx", "gz")
type Problem = tuple[str, str]


def check(table: Table) -> None:
    """Compare every column with what it should hold; raises UnknownShapeError, naming it."""
    for column, expected, is_fine in _expectations(table):
        cells = table.cells(column)
        odd = [cell for cell in cells if not is_fine(cell)]
        if len(odd) > FEW_SHARE * len(cells):
            raise _unknown(table, column, odd[0], expected)
    _check_titles(table)
    for column, expected, odd in _twins(table):
        if len(odd) > FEW_SHARE * len(table.rows):
            raise _unknown(table, column, odd[0], expected)


def _unknown(table: Table, column: Column, found: str, expected: str) -> UnknownShapeError:
    position = table.positions[column]
    title = table.titles[position] if position < len(table.titles) else column.value
    return UnknownShapeError(
        table.file, f"{position + 1} ({title})", found=found[:_SHOWN_LETTERS], expected=expected
    )


def _check_titles(table: Table) -> None:
    """In a language not known, the titles that occur twice tell whether a column was slipped in."""
    filename = table.positions[Column.FILENAME]
    titles = [plain(title) for title in table.titles]
    if titles[FIXED[Column.ELAPSED_FIRST]] in TITLES[Column.ELAPSED] or filename < _NEWEST:
        return
    for first, expected in ((first, filename + after) for first, after in _TWICE.items()):
        places = [i for i, title in enumerate(titles) if i > filename and title == titles[first]]
        if places and expected not in places:
            raise UnknownShapeError(
                table.file,
                f"{expected + 1} ({table.titles[min(expected, len(titles) - 1)]})",
                found=f"another title than {table.titles[first]}",
                expected="that title a second time",
            )


def _expectations(table: Table) -> Iterator[tuple[Column, str, Callable[[str], bool]]]:
    dates = order(table.cells(Column.DATE))
    yield Column.ID, "the activity's number", str.isdecimal
    yield Column.DATE, "a date with a time", lambda cell: moment(cell, dates) is not None
    yield Column.ELAPSED_FIRST, "seconds", lambda cell: bool(readings(cell))
    yield Column.DISTANCE_FIRST, "a distance", lambda cell: not cell or bool(readings(cell))
    yield Column.FILENAME, "the name of an activity's file", _is_filename
    for column, (low, high) in RANGES.items():
        if column in table.positions:
            yield column, f"a number from {low} to {high}", _within(low, high)


def _is_filename(cell: str) -> bool:
    return cell in {"", LOST_FILE} or cell.casefold().endswith(_SUFFIXES)


def _within(low: float, high: float) -> Callable[[str], bool]:
    def fits(cell: str) -> bool:
        value = number(cell)
        return not cell or (value is not None and low <= value <= high)

    return fits


def _twins(table: Table) -> Iterator[tuple[Column, str, list[str]]]:
    """Columns that say the same twice, with the second cells that contradict the first."""
    pairs = (
        (Column.ELAPSED, Column.ELAPSED_FIRST, "the elapsed time again", same_time),
        (Column.DISTANCE, Column.DISTANCE_FIRST, "the distance again, in metres", same_distance),
        (Column.MAX_HEART_RATE, Column.MAX_HEART_RATE_FIRST, "the heart rate again", same_rate),
    )
    for second, first, expected, agree in pairs:
        if second in table.positions and first in table.positions:
            both = zip(table.cells(first), table.cells(second), strict=True)
            yield second, expected, [b for a, b in both if a and b and not agree(a, b)]


def same_distance(first: str, second: str) -> bool:
    """Tell whether the account's distance and the one in metres can be the same."""
    metres = number(second)
    return metres is not None and any(
        abs(reading * unit - metres) <= _TRUNCATED_FRACTION * unit + _ROUNDING_M
        for reading in readings(first)
        for unit in METRES_PER_UNIT
    )


def same_rate(first: str, second: str) -> bool:
    """Tell whether two cells hold the same heart rate."""
    rate = number(second)
    return rate is not None and any(abs(reading - rate) <= 1 for reading in readings(first))
