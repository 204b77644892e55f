"""Numbers as a table writes them: for machines, or with the marks of any country."""

from __future__ import annotations

import math
import re

_GAPS = re.compile(r"[\s\u2019']")
_POINT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_COMMA = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def number(text: str) -> float | None:
    """Give the number that a machine wrote, or None where none stands."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def readings(text: str) -> tuple[float, ...]:
    """Give every number that the text can mean: "1,024" is 1024 to some and 1.024 to others."""
    plain = _GAPS.sub("", text)
    found: list[float] = []
    if _POINT.fullmatch(plain):
        found.append(float(plain.replace(",", "")))
    if _COMMA.fullmatch(plain):
        found.append(float(plain.replace(".", "").replace(",", ".")))
    return tuple(dict.fromkeys(found))
