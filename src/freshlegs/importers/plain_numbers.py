"""Numbers as files write them: what is none, endless or absurd is missing."""

from __future__ import annotations

LARGEST_VALUE = 1e15
"""Nothing that a file tells of a run is larger; a larger number is damage and would run over."""


def number(text: str | None) -> float | None:
    """Give a number for machines, or None."""
    try:
        return believable(float(text or ""))
    except ValueError:
        return None


def believable(value: float) -> float | None:
    """Give a number as it is; None for what is not a number, endless or absurd."""
    return float(value) if abs(value) <= LARGEST_VALUE else None
