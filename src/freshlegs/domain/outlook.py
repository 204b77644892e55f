"""What the next days may feel like, and what would go with lighter legs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from freshlegs.domain.explanation import Basis, Interval
from freshlegs.domain.red_flags import RaisedFlag
from freshlegs.domain.trial import TrialVerdict


class DayKind(StrEnum):
    """What is done on a day."""

    REST = "rest"
    EASY = "easy"
    LONG = "long"
    HARD = "hard"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """What a day to come is taken to hold, like which day of before, and why that is assumed.

    `like` is None where nothing is done. `run_min` is the running planned.
    """

    day: date
    kind: DayKind
    like: date | None
    run_min: float
    assumed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOutlook:
    """How likely each rating 0, 1, ... 10 is, the mean, and the range of eight in ten such days."""

    planned: PlannedDay
    chances: tuple[float, ...]
    middle: float
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What another tomorrow goes with: so many points lower; an association, not a promise.

    `basis` tells whether the strength behind it was learnt from `exposures` of this runner;
    `trial` is what the runner's own trial of that change said, None where there was none.
    """

    slug: str
    text: str
    points_lower: Interval
    basis: Basis
    exposures: int
    trial: TrialVerdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The days to come, tomorrow first, and what would change tomorrow most.

    `usual` is the runner's own median of late, or None; `ratings_count` says how many rated days
    the strengths are learnt from, 0 where they are people's; `notes` what to bear in mind.
    """

    day: date
    red_flags: tuple[RaisedFlag, ...]
    days: tuple[DayOutlook, ...]
    changes: tuple[Change, ...]
    usual: float | None
    people_usual: float
    ratings_count: int
    notes: tuple[str, ...] = ()
