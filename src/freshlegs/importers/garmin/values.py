"""Values as Garmin's JSON writes them: days in several spellings, numbers that may be absent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.plain_numbers import believable

MS_PER_S = 1000
_DAY_LETTERS = 10
type Facts = Mapping[str, object]


def load(file: str, content: bytes) -> object:
    """Read JSON; raises UnreadableFileError."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(file, "it is not the JSON that it should be") from error


def facts(value: object) -> Facts:
    """Give a JSON object, empty where something else stands."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> Iterator[Facts]:
    """Give the objects of a JSON list; a lone object is a list of one."""
    if isinstance(value, dict):
        yield value
    elif isinstance(value, list):
        yield from (row for row in value if isinstance(row, dict))


def number(row: Facts, key: str) -> float | None:
    """Give a believable number, or None."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return believable(value)


def positive(row: Facts, key: str, unit_size: float = 1.0) -> float | None:
    """Give a number above 0, divided; 0 is how Garmin writes that nothing was measured."""
    value = number(row, key)
    return value / unit_size if value is not None and value > 0 else None


def text(row: Facts, *keys: str) -> str | None:
    """Give the first text that is there and not blank."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def instant(value: object) -> datetime | None:
    """Read milliseconds since 1970 or a text without a zone; both are UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / MS_PER_S, UTC)
        if isinstance(value, str):
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def day(value: object) -> date | None:
    """Read a day: "2019-06-02", "2019-06-02T00:00:00.0", milliseconds, or {"date": ...}."""
    if isinstance(value, dict):
        return day(value.get("date"))
    if isinstance(value, str):
        found = instant(value[:_DAY_LETTERS])
        return found.date() if found else None
    found = instant(value)
    return found.date() if found else None
