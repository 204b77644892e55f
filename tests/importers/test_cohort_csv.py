"""A table of diaries is read whole, or refused with the place that is wrong."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from freshlegs.domain.errors import BadValueError, NotEnoughDataError, UnreadableFileError
from freshlegs.importers.cohort_csv import read_cohort

LAST_DAY = date(2025, 6, 1)
HEAD = "athlete,date,load_au,soreness,note\n"


def read(text: str) -> object:
    return read_cohort("team.csv", (HEAD + text).encode(), LAST_DAY)


def test_days_without_a_row_are_there_and_unknown() -> None:
    diary = read_cohort(
        "team.csv",
        (HEAD + "b,2025-01-04,,3,\nb,2025-01-01,300,nan,x\na,2025-01-01,0,2,\n").encode(),
        LAST_DAY,
    )
    assert diary.columns == ("load_au", "soreness")
    assert [one.athlete for one in diary.people] == ["a", "b"]
    person = diary.people[1]
    assert person.written.tolist() == [True, False, False, True]
    assert person.day_at(3) == date(2025, 1, 4)
    assert np.isnan(person.value[0, 1])
    assert person.value[[0, 3], [0, 1]].tolist() == [300.0, 3.0]
    assert np.isnan(diary.column(person, "mood")).all()


def test_a_row_that_stands_twice_counts_once() -> None:
    diary = read_cohort("t", (HEAD + "a,2025-01-01,1,2,\n" * 2).encode(), LAST_DAY)
    assert diary.people[0].days_count == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,2025-01-01,1,2,\na,2025-01-01,1,3,\n", "row 2 says otherwise of 2025-01-01"),
        ("a,2025-06-02,1,2,\n", "allowed: a day up to 2025-06-01"),
        ("a,01.02.2025,1,2,\n", "row 2, date cannot be '01.02.2025'"),
        ("a,,1,2,\n", "date cannot be ''"),
        (",2025-01-01,1,2,\n", "athlete cannot be ''"),
        ("a,2025-01-01,1,3,\na,2025-01-02,1,sore,\n", "row 3, soreness cannot be 'sore'"),
        ("a,2025-01-01,1,inf,\na,2025-01-02,1,2,\n", "soreness cannot be 'inf'"),
    ],
)
def test_what_is_wrong_is_refused_by_its_place(text: str, said: str) -> None:
    with pytest.raises(BadValueError) as refused:
        read(text)
    assert said in refused.value.sentence


@pytest.mark.parametrize("blank", ["NA", "N/A", "n/a", "NaN", ""])
def test_what_stands_for_nothing_is_unknown(blank: str) -> None:
    text = HEAD + f"a,2025-01-01,{blank},2,\na,2025-01-02,5,{blank},\n"
    person = read_cohort("team.csv", text.encode(), LAST_DAY).people[0]
    assert np.isnan(person.value).tolist() == [[True, False], [False, True]]


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_named(separator: str, name: str) -> None:
    text = '\ufeff"date","athlete",soreness\n2025-01-01,a,3\n'.replace(",", separator)
    with pytest.raises(UnreadableFileError) as refused:
        read_cohort("team.csv", text.encode(), LAST_DAY)
    said = f"team.csv: it is separated by {name}; a table must be separated by commas."
    assert refused.value.sentence == said


def test_an_empty_table_and_no_table_are_refused() -> None:
    with pytest.raises(NotEnoughDataError):
        read("")
    with pytest.raises(UnreadableFileError):
        read_cohort("x", b"\xff\xfe\x00", LAST_DAY)
