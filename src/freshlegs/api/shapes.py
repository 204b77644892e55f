"""Shapes that several subjects take or give."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr

LONGEST_TEXT_COUNT = 10_000
MOST_COLUMNS_COUNT = 300

Text = Annotated[StrictStr, Field(max_length=LONGEST_TEXT_COUNT)]
Quantity = StrictInt | Annotated[StrictFloat, Field(allow_inf_nan=False)]
Cell = StrictBool | Quantity | Text | None
"""One value as JSON has it; null takes one back."""
Entry = Annotated[dict[str, Cell], Field(max_length=MOST_COLUMNS_COUNT)]
"""A diary entry by the columns of the diary CSV."""
Answers = Annotated[dict[str, Any], Field(max_length=MOST_COLUMNS_COUNT)]
"""Answers by the slugs of findings, as `--answers` takes them."""


class Entries(Schema):
    """Entries as they are kept, with their keys."""

    items: list[dict[str, Any]]


class Deleted(Schema):
    """The key of what was deleted."""

    deleted: str


class Changed(Schema):
    """The number that undoes a change, and the run it left, if it left one."""

    change: Annotated[int, Field(ge=1)]
    run: str | None


class Why(Schema):
    """The answer, as the contract has it; more may be in it."""

    model_config = ConfigDict(extra="allow")

    day: str
    heaviness: float | None
    usual: float | None
    verdict: str
    verdict_reason: str | None
    red_flags: list[dict[str, Any]]
    causes: list[dict[str, Any]]
    unexplained: dict[str, float]
    data_gaps: list[dict[str, Any]]
    data_problems: list[dict[str, Any]]
    next_question: dict[str, Any] | None
    advice: list[dict[str, Any]]


def typed(value: Cell) -> str:
    """Write a value as it is typed at the terminal; null is empty."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
