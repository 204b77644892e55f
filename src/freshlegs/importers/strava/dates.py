"""Dates as Strava writes them in each account's language; all of them are UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum

_TIME = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\.\d+)?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?\s*(?:z|utc|\+00:?00)?\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\d)\d{1,9}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_NOON = ("午前", "上午", "오전")
_AFTER_NOON = ("午後", "下午", "오후")
_FIRST_YEAR = 1000
_HALF_DAY_H = 12
_LAST_MONTH = 12

_MONTH_BEGINNINGS = (
    ["jan", "ene", "gen", "янв", "sty", "led"],
    ["feb", "fev", "fév", "fév", "фев", "lut"],
    ["mar", "mär", "mrt", "мар"],
    ["apr", "abr", "avr", "апр", "kwi"],
    ["may", "mai", "mag", "mei", "maj", "мая", "май"],
    ["jun", "juin", "giu", "июн", "cze"],
    ["jul", "juil", "lug", "июл", "lip"],
    ["aug", "ago", "aou", "aoû", "авг", "sie"],
    ["sep", "set", "сен", "wrz"],
    ["oct", "okt", "ott", "out", "окт", "paź"],
    ["nov", "ноя"],
    ["dec", "dez", "déc", "dic", "des", "дек", "gru"],
)
_MONTHS = {
    beginning: month
    for month, beginnings in enumerate(_MONTH_BEGINNINGS, start=1)
    for beginning in beginnings
}


class Order(StrEnum):
    """Which of two small numbers is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def order(texts: Iterable[str]) -> Order:
    """Tell from a whole column whether dates in figures put the day or the month first."""
    seconds = [numbers[1] for numbers in map(_figures, texts) if _ends_in_year(numbers)]
    return Order.MONTH_FIRST if max(seconds, default=0) > _LAST_MONTH else Order.DAY_FIRST


def moment(text: str, order: Order) -> datetime | None:
    """Give the instant [UTC] that a date stands for, or None where it is no date."""
    clock = _TIME.search(text)
    if clock is None:
        return None
    day = _day(text[: clock.start()], order)
    if day is None:
        return None
    try:
        return datetime(*day, _hour(clock, text), *_minute_and_second(clock), tzinfo=UTC)
    except ValueError:
        return None


def _figures(text: str) -> list[int]:
    clock = _TIME.search(text)
    return [int(found) for found in _NUMBER.findall(text[: clock.start()] if clock else text)]


def _ends_in_year(numbers: list[int]) -> bool:
    return len(numbers) == len(("day", "month", "year")) and numbers[2] >= _FIRST_YEAR


def _day(text: str, order: Order) -> tuple[int, int, int] | None:
    match (_month(text), [int(found) for found in _NUMBER.findall(text)]):
        case (int(month), [first, second]):
            return (max(first, second), month, min(first, second))
        case (None, [year, month, day]) if year >= _FIRST_YEAR:
            return (year, month, day)
        case (None, [day, month, year]) if order is Order.DAY_FIRST:
            return (year, month, day)
        case (None, [month, day, year]):
            return (year, month, day)
    return None


def _month(text: str) -> int | None:
    """The first word that begins as a month does; an "of" in Spanish is no month."""
    for word in _WORD.findall(text.casefold()):
        for letters in (4, 3):
            if month := _MONTHS.get(word[:letters]):
                return month
    return None


def _minute_and_second(clock: re.Match[str]) -> tuple[int, int]:
    return int(clock["minute"]), int(clock["second"] or 0)


def _hour(clock: re.Match[str], text: str) -> int:
    hour, half = int(clock["hour"]), (clock["half"] or "").casefold()
    before_noon = half.startswith("a") or any(mark in text for mark in _BEFORE_NOON)
    after_noon = half.startswith("p") or any(mark in text for mark in _AFTER_NOON)
    if before_noon or after_noon:
        return hour % _HALF_DAY_H + _HALF_DAY_H * after_noon
    return hour
