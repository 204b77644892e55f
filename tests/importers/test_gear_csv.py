"""Gear kept in a spreadsheet; what is not understood is refused by row and column."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import ReadContext
from freshlegs.importers import read_entry
from freshlegs.importers.gear_csv import IMPORTER, sniff

EVERYTHING = Gear(
    name="daily", kind="shoe", brand="Brooks", model="Ghost 15", begun=date(2026, 1, 1),
    retired=date(2026, 6, 1), start_distance_m=120_000.0, max_distance_m=800_000.0,
    mass_g=283.0, drop_mm=12.0,
)  # fmt: skip
TITLES = "name,kind,brand,model,begun,retired,start_distance_m,max_distance_m,mass_g,drop_mm"
DAILY = "daily,shoe,Brooks,Ghost 15,2026-01-01,2026-06-01,120000,800000,283,12"


def told(*lines: str) -> tuple[Gear, ...]:
    content = "\n".join(lines).encode()
    return read_entry(content, "gear.csv", ReadContext()).gear


def test_every_column_is_read() -> None:
    assert told(TITLES, DAILY) == (EVERYTHING,)


def test_a_name_is_enough_and_the_rest_stays_unknown() -> None:
    assert told("name,kind,mass_g", "daily,,", "", " , ,", "racer,bike,7500") == (
        Gear(name="daily"),
        Gear(name="racer", kind="bike", mass_g=7500.0),
    )


def test_a_spreadsheets_quotes_marks_and_line_ends_do_not_matter() -> None:
    content = '\ufeff"name", "kind"\r\n"Ghost, 15", shoe\r\n'.encode()
    assert sniff(content)
    assert IMPORTER.read(content, ReadContext()).gear == (Gear(name="Ghost, 15"),)


def test_an_empty_list_holds_no_gear() -> None:
    assert told(TITLES) == ()


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("name,kind", "daily,shoe,new"), "gear.csv, row 2, kind cannot be 'shoe,new'"),
        (("name,kind", "daily,shoe", ",shoe"), "gear.csv, row 3, name cannot be ''"),
        (("name,kind,begun", "a,shoe,1.3.2026"), "row 2, begun cannot be '1.3.2026'"),
        (("name,kind,begun", "a,shoe,2026-02-30"), "row 2, begun cannot be '2026-02-30'"),
        (("name,kind,mass_g", "a,shoe,nan"), "row 2, mass_g cannot be 'nan'"),
        (("name,kind,mass_g", "a,shoe,-1"), "a number from 0 to 50000"),
        (("name,kind,drop_mm", "a,shoe,inf"), "row 2, drop_mm cannot be 'inf'"),
        (("name,kind,start_distance_m", "a,shoe,12 km"), "cannot be '12 km'"),
        (("name,kind,brand,colour", "a,shoe,b,red"), "gear.csv, column cannot be 'colour'"),
        (("name,kind,name", "a,shoe,b"), "each column once"),
        (
            ("name,kind,begun,retired", "a,shoe,2026-03-01,2026-02-01"),
            "row 2, retired cannot be '2026-02-01'; allowed: a day from 2026-03-01 on",
        ),
    ],
)
def test_a_bad_table_is_refused_by_place(lines: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(BadValueError) as refused:
        told(*lines)
    assert sentence in refused.value.sentence


@pytest.mark.parametrize(
    ("rows", "reason"),
    [(b"\xff\xfe,shoe", "not in UTF-8"), (b'"a,shoe', "not a table"), (b"x" * 200_000, "field")],
)
def test_what_is_no_table_is_said_so(rows: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read_entry(b"name,kind\n" + rows, "gear.csv", ReadContext())


@pytest.mark.parametrize("titles", ["name,model", "name,kind,a,b,c", "date,heaviness", ""])
def test_other_tables_are_not_gear(titles: str) -> None:
    assert not sniff(titles.encode())
