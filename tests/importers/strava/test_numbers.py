"""Numbers of Strava archives."""

from __future__ import annotations

import pytest

from freshlegs.importers.plain_numbers import number
from freshlegs.importers.strava.numbers import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("88.80", (88.8,)),
        ("88,80", (88.8,)),
        ("1,024", (1024.0, 1.024)),
        ("1.024", (1.024, 1024.0)),
        ("1.024,50", (1024.5,)),
        ("1\u202f024,50", (1024.5,)),
        ("1\u2019024.50", (1024.5,)),
        ("3600", (3600.0,)),
        ("", ()),
        ("ten", ()),
    ],
)
def test_a_number_is_read_in_every_way_that_a_country_may_mean_it(
    text: str, expected: tuple[float, ...]
) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize("text", ["", "ten", "nan", "inf", "88,80"])
def test_a_machine_writes_points_only(text: str) -> None:
    assert number(text) is None


def test_a_machine_number_is_read_as_it_stands() -> None:
    assert number("88797.210000") == 88797.21
