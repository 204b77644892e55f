"""How every page is put together."""

from __future__ import annotations

from collections.abc import Iterable

MADE = "<!-- written by scripts/tables.py; change the program, not this page -->"


def page(title: str, lead: str, parts: Iterable[str]) -> str:
    """Put a page together."""
    return "\n\n".join((f"# {title}", MADE, " ".join(lead.split()), *parts)) + "\n"


def table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table; a bar inside a cell would end it."""
    heads = list(titles)
    lines = [heads, ["---"] * len(heads), *(list(row) for row in rows)]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines
    )


def between(low: float | None, high: float | None) -> str:
    """What is plausible."""
    return "–" if low is None or high is None else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number without a needless point."""
    return f"{value:g}".replace("-", "−")


def anchor(title: str) -> str:
    """The name by which a heading is linked."""
    kept = "".join(letter for letter in title.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")
