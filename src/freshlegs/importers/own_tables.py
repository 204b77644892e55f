"""A table that a runner keeps: titles, rows and cells, each complaint naming its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.importers.diary_cells import number, one_of

A_DATE = "a date such as 2026-03-01"
_ONCE = "each column once"
_ONE_CELL = "one cell a column"


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column; every complaint names the file, the row and the column."""

    file: str
    number: int
    cells: dict[str, str]

    def read[Value](
        self,
        column: str,
        allowed: str,
        read: Callable[[str], Value],
        choices: Sequence[str] = (),
    ) -> Value | None:
        """Read a cell, None where it is empty; raises BadValueError."""
        cell = self.cells.get(column, "")
        if not cell.strip():
            return None
        try:
            return read(cell.strip())
        except ValueError:
            raise self.refusal(column, cell, allowed, choices) from None

    def refusal(
        self, column: str, cell: str, allowed: str, choices: Sequence[str] = ()
    ) -> BadValueError:
        """Say where a value stands that is not allowed."""
        return BadValueError(f"{self.file}, row {self.number}, {column}", cell, allowed, choices)

    def within(self, column: str, low_and_high: tuple[float, float]) -> float | None:
        """Read a number within limits."""
        low, high = low_and_high
        return self.read(column, f"a number from {low:g} to {high:g}", number(low, high))

    def choice[Choice: StrEnum](self, column: str, choices: type[Choice]) -> Choice | None:
        """Read one of a few words."""
        words = tuple(choices)
        return self.read(column, ", ".join(words), lambda cell: choices(cell.casefold()), words)

    def word(self, column: str, choices: Sequence[str]) -> str | None:
        """Read one of a few words that have no type of their own."""
        return self.read(column, ", ".join(choices), one_of(choices), choices)


def titles_in(head: bytes) -> list[str]:
    """Give the titles of a table by its first line."""
    first = head.split(b"\n")[0].decode("utf-8-sig", errors="replace")
    return [title.strip().strip('"').strip() for title in first.split(",")]


def rows_of(
    file: str,
    content: bytes,
    is_known: Callable[[str], bool],
    known: Sequence[str],
    needed: str,
) -> list[Row]:
    """Split a table into rows, empty ones left out.

    Raises UnreadableFileError for what is no table, BadValueError for a title that is not known
    (`known` says which are), stands twice or is `needed` and missing, and for a cell too many.
    """
    try:
        lines = io.StringIO(_text(file, content), newline="")
        rows = list(csv.reader(lines, strict=True, skipinitialspace=True))
    except csv.Error as error:
        raise UnreadableFileError(file, f"it is not a table ({error})") from error
    titles = [title.strip() for title in rows[0]] if rows else []
    where = f"{file}, column"
    _refuse_titles(where, titles, is_known, known)
    if needed not in titles:
        raise BadValueError(where, ", ".join(titles), f"columns with {needed} among them")
    return [
        _row(file, number, titles, row)
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    ]


def _text(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(file, "it is not in UTF-8") from error


def _refuse_titles(
    where: str, titles: Sequence[str], is_known: Callable[[str], bool], known: Sequence[str]
) -> None:
    for title in titles:
        if not is_known(title):
            raise BadValueError(where, title, ", ".join(known), known)
        if titles.count(title) > 1:
            raise BadValueError(where, title, _ONCE)


def _row(file: str, number: int, titles: list[str], cells: list[str]) -> Row:
    row = Row(file, number, dict(zip(titles, cells, strict=False)))
    if len(cells) > len(titles):
        raise row.refusal(titles[-1], ",".join(cells[len(titles) - 1 :]), _ONE_CELL)
    return row
