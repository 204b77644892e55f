"""Numbers as a table writes them for people, with the marks of any country."""

from __future__ import annotations

import re

from freshlegs.importers.plain_numbers import believable

_GAPS = re.compile(r"[\s\u2019']")
_POINT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_COMMA = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def readings(text: str) -> tuple[float, ...]:
    """Give every number that the text can mean: "1,024" is 1024 to some and 1.024 to others."""
    plain = _GAPS.sub("", text)
    found: list[float] = []
    if _POINT.fullmatch(plain):
        found.append(float(plain.replace(",", "")))
    if _COMMA.fullmatch(plain):
        found.append(float(plain.replace(".", "").replace(",", ".")))
    return tuple(value for value in dict.fromkeys(found) if believable(value) is not None)
