"""Shoes and other gear as a table, with what no watch knows: mass, drop, earlier distance."""

from __future__ import annotations

from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.importers.diary_cells import date_of
from freshlegs.importers.format import Format
from freshlegs.importers.own_tables import A_DATE, Row, rows_of, titles_in

TEXTS = ("name", "kind", "brand", "model", "label")
DATES = ("begun", "retired", "default_from")
NUMBERS = {
    "start_distance_m": (0.0, 1e9),
    "max_distance_m": (0.0, 1e9),
    "mass_g": (0.0, 50_000.0),
    "drop_mm": (-50.0, 100.0),
}
"""What a number may be: a bicycle is gear too, and some shoes are lower at the heel."""
COLUMNS = (*TEXTS, *DATES, *NUMBERS)


def sniff(head: bytes) -> bool:
    """Tell by the titles: name and kind among them, and most of them gear's own."""
    titles = titles_in(head)
    own = [title for title in titles if title in COLUMNS]
    return {"name", "kind"} <= set(own) and 2 * len(own) > len(titles)


def read(content: bytes, context: ReadContext) -> Imported:
    """Read every row, or none: raises BadValueError naming row and column, UnreadableFileError."""
    rows = rows_of(context.title, content, COLUMNS.__contains__, COLUMNS, needed="name")
    return Imported(gear=tuple(map(_gear, rows)))


def _gear(row: Row) -> Gear:
    texts = {column: row.read(column, "a text", str) for column in TEXTS}
    dates = {column: row.read(column, A_DATE, date_of) for column in DATES}
    numbers = {column: row.within(column, limits) for column, limits in NUMBERS.items()}
    if texts["name"] is None:
        column = "name"
        raise row.refusal(column, "", "a name")
    if dates["begun"] and dates["retired"] and dates["retired"] < dates["begun"]:
        column = "retired"
        raise row.refusal(column, str(dates["retired"]), f"a day from {dates['begun']} on")
    told = {name: value for name, value in (texts | dates | numbers).items() if value is not None}
    return Gear(**told)  # type: ignore[arg-type]  # each column is read as its field's type


IMPORTER = Format(name="freshlegs gear", sniff=sniff, read=read)
