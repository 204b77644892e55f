"""How the terminal door prints: JSON for programs, plain lines for people."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import Any

import click

WIDEST_LINE = 96

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def print_json(document: object) -> None:
    """Print one JSON document to stdout; NaN is not JSON and would be a mistake of ours."""
    told = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        told.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        told = json.dumps(document, indent=2)
    click.echo(told)


def say(text: str = "", *, indent_count: int = 0, hanging_count: int = 0) -> None:
    """Print one paragraph, wrapped to the terminal, the following lines `hanging_count` deeper."""
    width = min(get_terminal_size((80, 24)).columns, WIDEST_LINE)
    first = " " * indent_count
    wrapped = textwrap.wrap(
        printable(text),
        width,
        initial_indent=first,
        subsequent_indent=first + " " * hanging_count,
        break_long_words=False,
        break_on_hyphens=False,
    )
    click.echo("\n".join(wrapped) if wrapped else "")


def counted(count: int, thing: str, things: str = "") -> str:
    """Write a count with its noun: 1 file, 2 files."""
    return f"{count} {thing if count == 1 else things or thing + 's'}"


def printable(text: str) -> str:
    """Replace what would steer the terminal instead of being shown on it."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def heading(text: str) -> None:
    """Print a heading with air above it."""
    click.echo()
    click.echo(click.style(text, bold=True))


def table(rows: Sequence[Sequence[Any]], titles: Sequence[str]) -> None:
    """Print rows under titles, each column as wide as its widest cell; None is a dash."""
    cells = [["–" if cell is None else printable(str(cell)) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(titles, *cells, strict=True)]
    for row in (titles, *cells):
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo(line.rstrip())
