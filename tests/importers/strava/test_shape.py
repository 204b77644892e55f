"""Strava's table is read by shape; a shape that is not known is refused by the column's name."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import UnknownShapeError
from freshlegs.importers.strava.columns import Column
from freshlegs.importers.strava.shape import check, same_distance
from freshlegs.importers.strava.table import Table, find_columns, read_rows
from tests.importers.strava.tables import DUTCH, ENGLISH, row, table

FILE = "activities.csv"


def parsed(content: bytes) -> Table:
    found = find_columns(FILE, read_rows(FILE, content))
    check(found)
    return found


def without(cells: list[str], *places: int) -> list[str]:
    return [cell for place, cell in enumerate(cells) if place not in places]


def test_titles_in_an_unknown_language_change_nothing() -> None:
    english, dutch = parsed(table(ENGLISH, row())), parsed(table(DUTCH, row()))
    shared = {c: p for c, p in english.positions.items() if c is not Column.COMPETITION}
    assert dutch.positions == shared


@pytest.mark.parametrize("gone", [(10,), (7, 10)])
def test_older_tables_with_fewer_columns_before_the_file_are_read(gone: tuple[int, ...]) -> None:
    found = parsed(table(without(ENGLISH, *gone), without(row({11: "Brooks"}), *gone)))
    assert found.cells(Column.DISTANCE) == ["10052.3"]
    assert found.cells(Column.PERCEIVED_EXERTION) == ["6"]
    assert found.cells(Column.GEAR) == ["Brooks"]
    assert found.cells(Column.PRIVATE_NOTE) == [""]


def test_a_table_of_gym_sessions_only_is_read_by_its_twin_columns() -> None:
    typed_in = row({12: "", 6: "0.00", 17: "0.0"})
    found = parsed(table(DUTCH, typed_in, typed_in))
    assert found.positions[Column.FILENAME] == 12


def test_a_table_of_gym_sessions_without_twins_is_read_by_its_title() -> None:
    titles = ["id", "date", "name", "type", "description", "elapsed_time", "distance", "commute"]
    cells = [
        "1",
        "2019-06-24 10:00:00",
        "Gym",
        "WeightTraining",
        "",
        "1800",
        "0.0",
        "false",
        "",
        "",
    ]
    found = parsed(table([*titles, "gear", "filename"], cells))
    assert found.positions[Column.FILENAME] == 9


def test_a_table_without_activities_is_read() -> None:
    assert parsed(table(ENGLISH)).rows == ()


def test_a_column_slipped_in_is_followed_where_the_titles_are_known() -> None:
    titles, cells = ENGLISH.copy(), row()
    titles.insert(20, "Bounce")
    cells.insert(20, "9999")
    found = parsed(table(titles, cells))
    assert found.cells(Column.PERCEIVED_EXERTION) == ["6"]
    assert found.cells(Column.MAX_HEART_RATE) == ["171.0"]


def test_a_column_slipped_in_is_named_where_the_titles_are_not_known() -> None:
    titles, cells = DUTCH.copy(), row({30: "", 7: ""})
    titles.insert(20, "stuiter")
    cells.insert(20, "")
    with pytest.raises(UnknownShapeError, match=r"31 \(kolom 29\)"):
        parsed(table(titles, cells))


def test_a_column_that_an_older_table_lacks_is_not_read_from_its_neighbour() -> None:
    titles, cells = ENGLISH.copy(), row()
    titles[43], cells[43] = "Humidity", "0.5"
    titles[59] = "Dewpoint 2"
    assert Column.PERCEIVED_EXERTION not in parsed(table(titles, cells)).positions


@pytest.mark.parametrize(
    ("place", "cell", "column"),
    [
        (0, "one", "1 (Activity ID)"),
        (1, "yesterday", "2 (Activity Date)"),
        (5, "an hour", "6 (Elapsed Time)"),
        (6, "far", "7 (Distance)"),
        (6, "99.9", "18 (Distance)"),
        (12, "activities/secret", "13 (Filename)"),
        (13, "heavy", "14 (Athlete Weight)"),
        (15, "60", "16 (Elapsed Time)"),
        (17, "10,05", "18 (Distance)"),
        (30, "120", "31 (Max Heart Rate)"),
        (43, "170", "44 (Perceived Exertion)"),
        (56, "300", "57 (Weather Temperature)"),
    ],
)
def test_a_column_that_holds_something_else_is_refused_by_name(
    place: int, cell: str, column: str
) -> None:
    with pytest.raises(UnknownShapeError) as refused:
        parsed(table(ENGLISH, row({place: cell})))
    assert refused.value.file == FILE
    assert refused.value.column == column


def test_one_odd_row_among_many_is_no_new_shape() -> None:
    found = parsed(table(ENGLISH, *[row()] * 20, row({43: "170"})))
    assert len(found.rows) == 21


@pytest.mark.parametrize("content", [table(["a", "b"], ["1", "2"]), table(["x"] * 12, ["1"] * 12)])
def test_another_table_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownShapeError):
        parsed(content)


@pytest.mark.parametrize(
    ("first", "metres"),
    [
        ("10.05", "10052.3"),
        ("10,05", "10052.3"),
        ("33,22", "33227.2"),
        ("6.25", "10058.4"),
        ("1,500", "1500.0"),
        ("1.640", "1500.0"),
        ("0.00", "0.000000"),
    ],
)
def test_the_first_distance_agrees_in_km_miles_metres_and_yards(first: str, metres: str) -> None:
    assert same_distance(first, metres)


@pytest.mark.parametrize(
    ("first", "metres"), [("10.05", "12000"), ("10.05", "far"), ("0.00", "90")]
)
def test_distances_that_contradict_each_other_do_not_agree(first: str, metres: str) -> None:
    assert not same_distance(first, metres)
