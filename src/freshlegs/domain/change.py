"""Something that shifted for good: what, when, by how much, and what may have changed then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from freshlegs.domain.explanation import Interval


class Quantity(StrEnum):
    """What is watched for shifts."""

    HEAVINESS = "heaviness"
    HEART_RATE = "heart_rate_at_fixed_speed"
    LOAD = "load"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """A quantity moved from one level to another and stayed there.

    `day` is the Monday of the likeliest first week, `first_day` and `last_day` hold it with 90 %.
    `size` is the move with its 90 % interval in `unit`, `before_level` and
    `after_level` the medians. `around`
    are things that began at about that time, in words.
    """

    quantity: Quantity
    unit: str
    day: date
    first_day: date
    last_day: date
    size: Interval
    before_level: float
    after_level: float
    question: str
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A quantity that was looked at: how many weeks of it are known."""

    quantity: Quantity
    weeks_count: int
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All change points by day, and what was looked at."""

    points: tuple[ChangePoint, ...]
    watched: tuple[Watched, ...]
    needed_weeks_count: int
