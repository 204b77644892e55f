"""A diary kept in a spreadsheet; what is not understood is refused by name."""

from __future__ import annotations

from datetime import date, time

import pytest

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import Care, DiaryEntry, Phase, Side
from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.importers import read_entry
from freshlegs.importers.diary_csv import IMPORTER, read_diary, sniff


def told(titles: str, *rows: str) -> tuple[DiaryEntry, ...]:
    return read_diary("diary.csv", "\n".join((titles, *rows)).encode())


def test_a_few_columns_in_any_order_are_a_diary() -> None:
    assert told("heaviness,date,phase,side", "7,2026-03-01,Start,LEFT", "", ",2026-03-02,,") == (
        DiaryEntry(day=date(2026, 3, 1), heaviness=7.0, phase=Phase.START, side=Side.LEFT),
        DiaryEntry(day=date(2026, 3, 2)),
    )


@pytest.mark.parametrize("day", ["1969-12-31", "2100-01-01", "0206-03-01"])
def test_a_year_in_which_nobody_kept_a_diary_is_a_slip(day: str) -> None:
    with pytest.raises(BadValueError, match=f"row 2, date cannot be '{day}'"):
        told("date,heaviness", f"{day},5")


def test_a_rating_of_zero_is_not_an_empty_cell() -> None:
    first, second = told("date,heaviness,soreness_calves", "2026-03-01,0,0", "2026-03-02,,")
    assert (first.heaviness, first.soreness[0].soreness) == (0.0, 0.0)
    assert (second.heaviness, second.soreness) == (None, ())


def test_times_yes_and_no_and_lists_may_be_written_loosely() -> None:
    (entry,) = told(
        "date,time,cramps,illness,did,strength",
        "2026-03-01,07:30,TRUE,0, Ice ; heat;,legs: 3x7 ;calf raises:2 x 6 (40 kg);",
    )
    assert entry.at == time(7, 30)
    assert (entry.cramps, entry.illness) == (True, False)
    assert entry.did == (Care.ICE, Care.HEAT)
    assert entry.strength == (
        StrengthSet(group="legs", sets_count=3, effort=7.0),
        StrengthSet(group="calf raises", sets_count=2, effort=6.0, load_kg=40.0),
    )


@pytest.mark.parametrize(
    ("title", "cell", "meant"), [("surface", "Roat", "road"), ("soreness_calf", "3", "calves")]
)
def test_ground_and_sites_are_of_a_closed_list(title: str, cell: str, meant: str) -> None:
    with pytest.raises(BadValueError) as refused:
        told(f"date,{title}", f"2026-03-01,{cell}")
    assert refused.value.meant == meant
    assert meant in refused.value.allowed


def test_the_ground_may_be_written_in_capitals() -> None:
    (entry,) = told("date,surface", "2026-03-01,Trail")
    assert entry.surface == "trail"


def test_an_unknown_column_is_refused_by_name() -> None:
    with pytest.raises(BadValueError, match="fatigue") as refused:
        told("date,heaviness,fatigue", "2026-03-01,7,3")
    assert "soreness_<site>" in str(refused.value)


@pytest.mark.parametrize("titles", ["date,soreness_", "date,food_gold_g", "date,date", "heaviness"])
def test_a_column_without_meaning_or_twice_or_no_date_is_refused(titles: str) -> None:
    with pytest.raises(BadValueError, match=r"diary\.csv, column"):
        told(titles)


@pytest.mark.parametrize(
    ("column", "cell", "allowed"),
    [
        ("heaviness", "11", "0 to 10"),
        ("heaviness", "heavy", "0 to 10"),
        ("heaviness", "nan", "0 to 10"),
        ("soreness_calves", "-1", "0 to 10"),
        ("sleep_h", "25", "0 to 24"),
        ("time", "late", "07:30"),
        ("phase", "before", "start, middle, end, rest"),
        ("side", "top", "both, left, right, alternating"),
        ("cramps", "maybe", "yes, no"),
        ("did", "ice;sauna", "ice;heat;compression;elevation;massage"),
        ("strength", "squats", "group:sets x effort"),
        ("strength", "legs:3 x 11", "group:sets x effort"),
        ("strength", "legs:3 (1e999 kg)", "group:sets x effort"),
        ("food_iron_mg", "much", "0 to 20000"),
        ("weight_kg", "680", "20 to 350"),
    ],
)
def test_a_bad_value_names_row_column_and_what_is_allowed(
    column: str, cell: str, allowed: str
) -> None:
    with pytest.raises(BadValueError) as refused:
        told(f"date,{column}", "2026-03-01,", f"2026-03-02,{cell}")
    assert refused.value.field == f"diary.csv, row 3, {column}"
    assert allowed in refused.value.allowed


@pytest.mark.parametrize("cell", ["", "yesterday", "01.03.2026"])
def test_a_row_without_a_date_is_refused(cell: str) -> None:
    with pytest.raises(BadValueError, match="row 2, date"):
        told("date,heaviness", f"{cell},7")


def test_a_row_with_more_cells_than_titles_is_refused() -> None:
    with pytest.raises(BadValueError, match="row 2, heaviness"):
        told("date,heaviness", "2026-03-01,7,5")


@pytest.mark.parametrize("content", [b"date,note\n2026-03-01,\xff", b'date,note\n2026-03-01,"a"b'])
def test_what_is_no_table_in_utf_8_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read_diary("diary.csv", content)


def test_a_diary_saved_by_a_spreadsheet_with_its_mark_is_read() -> None:
    content = b"\xef\xbb\xbfdate,heaviness\r\n2026-03-01,7\r\n"
    assert sniff(content)
    assert read_entry(content, "diary.csv", ReadContext()).diary == read_diary("d", content)
    assert IMPORTER.name == "diary CSV"


@pytest.mark.parametrize(
    ("head", "is_diary"),
    [
        (b"date,heaviness,fatigue\n", True),
        (b'"heaviness","date"\n', True),
        (b"athlete,date,load_au,stress,sleep_h\n", False),
        (b"Date,Meal,Calories\n", False),
        (b"date,amount\n", False),
        (b"id,date,name,type\n", False),
        (b"", False),
        (b"\x0e\x10\xd9\x07", False),
    ],
)
def test_only_a_diary_is_taken_for_one(head: bytes, is_diary: bool) -> None:  # noqa: FBT001 - expected
    assert sniff(head) is is_diary
