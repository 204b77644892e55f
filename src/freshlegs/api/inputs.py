"""What may stand in an address: days, keys and numbers, as strictly as the schema says."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ninja import Path
from pydantic import AfterValidator, BeforeValidator, Field

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2099, 12, 31)
MOST_NUMBER = 2**53 - 1
"""What every program can hold."""


def _is_day(told: object) -> object:
    if not isinstance(told, str) or len(told) != len("2026-03-07"):
        message = "a day such as 2026-03-07"
        raise ValueError(message)
    return told


def _in_reach(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        message = f"a day from {FIRST_DAY} to {LAST_DAY}"
        raise ValueError(message)
    return day


Day = Annotated[date, BeforeValidator(_is_day), AfterValidator(_in_reach)]
"""A day as people and programs write it; a number is none."""
Key = Annotated[str, Path(description="As a list gives it.", min_length=1, max_length=200)]
Number = Annotated[int, Path(ge=1, le=MOST_NUMBER)]
Hours = Annotated[float, Field(ge=0.0, le=24.0, allow_inf_nan=False)]
