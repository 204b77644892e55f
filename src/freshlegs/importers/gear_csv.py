"""Shoes and other gear as a table, with what no watch knows: mass, drop, earlier distance."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date

from freshlegs.domain.errors import UnknownShapeError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.importers.format import Format

READERS: Mapping[str, Callable[[str], object]] = {
    "name": str,
    "kind": str,
    "brand": str,
    "model": str,
    "begun": date.fromisoformat,
    "retired": date.fromisoformat,
    "start_distance_m": float,
    "max_distance_m": float,
    "mass_g": float,
    "drop_mm": float,
}
"""Every column and how its cells are read."""


def sniff(head: bytes) -> bool:
    """Tell by the title row: name, kind and nothing but gear's own columns."""
    titles = head.decode("utf-8-sig", errors="replace").partition("\n")[0].strip().split(",")
    return {"name", "kind"} <= set(titles) <= set(READERS)


def read(content: bytes, context: ReadContext) -> Imported:
    """Read every row, or none: raises UnknownShapeError naming the column and what is expected."""
    text = io.StringIO(content.decode("utf-8-sig", errors="replace"), newline="")
    rows = list(csv.DictReader(text))
    return Imported(gear=tuple(_gear(context.title, row) for row in rows))


def _gear(file: str, row: Mapping[str, str | None]) -> Gear:
    told = {
        column: _cell(file, column, cell.strip())
        for column, cell in row.items()
        if column in READERS and cell and cell.strip()
    }
    if "name" not in told:
        raise UnknownShapeError(file, "name", found="", expected="a name")
    return Gear(**told)  # type: ignore[arg-type]  # each column is read as its field's type


def _cell(file: str, column: str, cell: str) -> object:
    try:
        return READERS[column](cell)
    except ValueError:
        expected = "a number" if READERS[column] is float else "a date such as 2026-03-01"
        raise UnknownShapeError(file, column, found=cell, expected=expected) from None


IMPORTER = Format(name="freshlegs gear", sniff=sniff, read=read)
