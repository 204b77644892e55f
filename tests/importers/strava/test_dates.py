"""Dates of Strava archives in the languages of their accounts."""

# ruff: noqa: RUF001 - the Russian letters are meant

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from freshlegs.importers.strava.dates import Order, moment, order

AFTERNOON = datetime(2024, 5, 10, 17, 32, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "May 10, 2024, 5:32:04 PM",
        "May 10, 2024, 5:32:04\u202fPM",
        "10 May 2024, 17:32:04",
        "10.05.2024, 17:32:04",
        "10. 5. 2024 17:32:04",
        "10 mai 2024, 17:32:04",
        "10 mai 2024 à 17:32:04",
        "10 may 2024, 17:32:04",
        "10 de mayo de 2024, 17:32:04",
        "10 mag 2024, 17:32:04",
        "10 mei 2024, 17:32:04",
        "10 de mai. de 2024, 17:32:04",
        "10 мая 2024\u202fг., 17:32:04",
        "10. maj 2024 17.32.04",
        "2024/05/10 17:32:04",
        "2024年5月10日 17:32:04",
        "2024年5月10日 下午5:32:04",
        "2024. 5. 10. 오후 5:32:04",
        "2024-05-10 17:32:04",
        "2024-05-10T17:32:04Z",
    ],
)
def test_a_date_is_the_same_moment_in_every_language(text: str) -> None:
    assert moment(text, Order.DAY_FIRST) == AFTERNOON


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26 июл. 2026\u202fг., 12:12:51", datetime(2026, 7, 26, 12, 12, 51, tzinfo=UTC)),
        ("1 juin 2024, 08:00:00", datetime(2024, 6, 1, 8, tzinfo=UTC)),
        ("1 juil. 2024, 08:00:00", datetime(2024, 7, 1, 8, tzinfo=UTC)),
        ("1 août 2024, 08:00:00", datetime(2024, 8, 1, 8, tzinfo=UTC)),
        ("1 mrt. 2024 08:00:00", datetime(2024, 3, 1, 8, tzinfo=UTC)),
        ("Sep 12, 2018, 12:02:23 AM", datetime(2018, 9, 12, 0, 2, 23, tzinfo=UTC)),
        ("Sep 12, 2018, 12:02:23 PM", datetime(2018, 9, 12, 12, 2, 23, tzinfo=UTC)),
    ],
)
def test_months_that_begin_alike_and_midnight_are_told_apart(text: str, expected: datetime) -> None:
    assert moment(text, Order.DAY_FIRST) == expected


def test_the_whole_column_tells_whether_the_month_comes_first() -> None:
    american = ["05/06/2024, 08:00:00", "05/13/2024, 08:00:00"]
    assert order(american) is Order.MONTH_FIRST
    assert moment(american[0], order(american)) == datetime(2024, 5, 6, 8, tzinfo=UTC)
    assert order(["05.06.2024, 08:00:00", "13.05.2024, 08:00:00"]) is Order.DAY_FIRST
    assert order(["May 1, 2024, 08:00:00 AM", "nonsense"]) is Order.DAY_FIRST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "garbage",
        "11:00:00",
        "31.02.2022, 11:00:00",
        "1 2 3 4, 11:00:00",
        "12.05.2024",
        "1.1.99999999999, 11:00:00",
        "9" * 5000 + " 8:00:00",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert moment(text, Order.DAY_FIRST) is None
