"""Tokens with which other programs ask and tell: whose they are, what they may do, how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Scope(StrEnum):
    """What a token may be used for; it can do what is named and nothing else."""

    READ_DIARY = "read:diary"
    WRITE_DIARY = "write:diary"
    READ_RUNS = "read:runs"
    WRITE_RUNS = "write:runs"
    READ_ANSWER = "read:answer"
    WRITE_TRIALS = "write:trials"
    READ_HEALTH = "read:health"
    WRITE_HEALTH = "write:health"
    READ_SETTINGS = "read:settings"
    WRITE_SETTINGS = "write:settings"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token; `used_day` is the last day (UTC) on which it was used, None if never."""

    number: int
    runner: str
    name: str
    scopes: frozenset[Scope]
    made_at: datetime
    expires_at: datetime | None = None
    used_day: date | None = None
