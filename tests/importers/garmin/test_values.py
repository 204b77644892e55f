"""Values in Garmin's JSON."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.garmin.values import (
    day,
    facts,
    instant,
    load,
    number,
    positive,
    rows,
    text,
)


@pytest.mark.parametrize("content", [b"CANARY", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_reported_without_its_content(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="not the JSON") as refused:
        load("a.json", content)
    assert "CANARY" not in str(refused.value)


@pytest.mark.parametrize(
    "value",
    [
        "2024-05-10",
        "2024-05-10T00:00:00.0",
        {"date": "2024-05-10"},
        1_715_299_200_000,
        1.7152992e12,
    ],
)
def test_a_day_is_read_in_every_spelling(value: object) -> None:
    assert day(value) == date(2024, 5, 10)


@pytest.mark.parametrize("value", [None, "", "soon", {}, True, [], 1e30])
def test_what_is_no_day_is_none(value: object) -> None:
    assert day(value) is None


def test_milliseconds_in_scientific_notation_are_a_moment() -> None:
    assert instant(load("a", b"1.3601526740E12")) == datetime(2013, 2, 6, 12, 11, 14, tzinfo=UTC)
    assert instant("2019-06-01T22:00:00.0") == datetime(2019, 6, 1, 22, tzinfo=UTC)


def test_other_kinds_of_values_are_no_numbers_and_no_texts() -> None:
    odd = {"a": True, "b": "7", "c": float("inf"), "d": None, "e": 0, "f": " ", "g": 10**400}
    assert [number(odd, key) for key in "abcdxge"] == [None, None, None, None, None, None, 0.0]
    assert positive(odd, "e") is None
    assert text(odd, "a", "f", "x", "b") == "7"
    assert text(odd, "a") is None


def test_lists_and_lone_objects_are_rows() -> None:
    assert list(rows([{"a": 1}, 7, {"b": 2}])) == [{"a": 1}, {"b": 2}]
    assert list(rows({"a": 1})) == [{"a": 1}]
    assert list(rows("a")) == []
    assert facts([]) == {}
