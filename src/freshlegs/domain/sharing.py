"""What a runner lets others see: one thing by a link, or chosen fields by a coach."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Shown(StrEnum):
    """A field that may be shown; what is not named here is never shown to anybody else."""

    HEAVINESS = "heaviness"
    CAUSES = "causes"
    WARNINGS = "warnings"
    RUNS = "runs"
    MAP = "map"
    SLEEP = "sleep"
    WEIGHT = "weight"
    LABS = "labs"
    NOTES = "notes"


class SharedThing(StrEnum):
    """What a link shows."""

    TODAY = "today"
    RUN = "run"


WITH_A_LINK = {
    SharedThing.TODAY: (Shown.HEAVINESS, Shown.CAUSES, Shown.WARNINGS),
    SharedThing.RUN: (Shown.RUNS, Shown.MAP),
}
"""The fields that a link to a thing may show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A link to one thing; `key` names the run. `runner_number` says whose it is."""

    number: int
    runner_number: int
    runner: str
    thing: SharedThing
    key: str
    shown: frozenset[Shown]
    made_at: datetime
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What one coach may see of one runner; `coach` is None until the code was taken up."""

    number: int
    runner_number: int
    runner: str
    person: str
    coach: str | None
    shown: frozenset[Shown] = field(default_factory=frozenset)
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A code with which one person may make an account."""

    number: int
    made_at: datetime
    expires_at: datetime | None
