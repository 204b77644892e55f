"""One change at a time, tried on some days and left out on others, to see whether it helps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from freshlegs.domain.explanation import Interval

NO_DAYS: Mapping[date, bool] = MappingProxyType({})


class Counted(StrEnum):
    """On which days a change could make a difference, so that only those are compared."""

    EVERY_DAY = "every day"
    RUN_DAYS = "days with a run"
    LONG_RUN_DAYS = "days with a run of more than an hour"
    DAYS_AFTER_STRENGTH = "the two days after leg strength"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialKind:
    """How one change can be tried: what is done, what instead, how long until it shows.

    `change` is done on days with it and `instead` on days without. Days come in blocks of
    `block_days`, of which the first `washout_days` do not count: yesterday's habit may still act.
    A rating counts `lag_days` after the day on which the change was made.

    `before_after` says why no lot can decide the days (empty: it can); then the first
    `washout_days` after the start do not count. `changes_training` marks what changes the runs
    themselves, so that days cannot be matched by them. `mixed_with` are columns of the day table
    that easily change along with it.
    """

    slug: str
    title: str
    change: str
    instead: str
    block_days: int = 7
    washout_days: int = 0
    lag_days: int = 0
    counted: Counted = Counted.EVERY_DAY
    before_after: str = ""
    changes_training: bool = False
    mixed_with: tuple[str, ...] = ("training_load_au", "sleep_h", "stress")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One trial as it was agreed before its first day; nothing of it changes later.

    `blocks` says for each block whether the change is made; two in a row are a pair, in an order
    drawn by lot from `seed`. A before/after look has no blocks. `smallest_heaviness` is the
    smallest difference [points of 0-10] worth having.
    """

    kind: TrialKind
    first_day: date
    last_day: date
    blocks: tuple[bool, ...]
    smallest_heaviness: float
    seed: int

    def is_with(self, day: date) -> bool | None:
        """Tell whether a day is one with the change; None outside the trial."""
        if not self.first_day <= day <= self.last_day:
            return None
        if not self.blocks:
            return True
        return self.blocks[(day - self.first_day).days // self.kind.block_days]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the trial."""
        days_count = (self.last_day - self.first_day).days + 1
        return tuple(self.first_day + timedelta(days=index) for index in range(days_count))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTrial:
    """A trial with what was logged: days on which the change was made or not, and its end.

    `ended_day` is the last day that counts of a trial that was ended early.
    """

    key: str
    trial: Trial
    done: Mapping[date, bool] = NO_DAYS
    ended_day: date | None = None

    @property
    def last_day(self) -> date:
        """The last day that counts."""
        return self.trial.last_day if self.ended_day is None else self.ended_day


class TrialVerdict(StrEnum):
    """What a trial can say; a before/after look says `changed` or `cannot_tell` and no more."""

    HELPED = "helped"
    HARMED = "harmed"
    NO_EFFECT = "no_effect"
    CANNOT_TELL = "cannot_tell"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialEffect:
    """Heaviness with the change less that without [points]: below 0 is lighter.

    The interval holds 90 %. The counts are rated days that were compared; the chances are of a
    difference at least as great if the lot alone made it, to either side (None: no lot).
    """

    heaviness: Interval
    with_count: int
    without_count: int
    lighter_by_lot_probability: float | None = None
    heavier_by_lot_probability: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoDiffered:
    """Something else that was not alike on days with and without the change."""

    column: str
    unit: str
    with_value: float
    without_value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialResult:
    """What a trial says: as the days were drawn, and beside it as they were lived.

    `as_done` counts only days on which the runner logged doing what was drawn; it is no longer
    protected by the lot. `before_heaviness` and `usual_heaviness` [0-10] are the means of the two
    weeks before the first day and of the time before: where they differ, legs would have changed
    back by themselves.
    """

    kept: KeptTrial
    verdict: TrialVerdict
    reason: str
    effect: TrialEffect | None = None
    as_done: TrialEffect | None = None
    also_differed: tuple[AlsoDiffered, ...] = ()
    before_heaviness: float | None = None
    usual_heaviness: float | None = None
    left_out_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialPlan:
    """How long a trial must last, told before it starts.

    `weeks` is None where half a year would not be enough. `power_probability` is how often such a
    trial (else one of half a year) would notice a difference of `smallest_heaviness`, and
    `least_found_heaviness` a greater one that half a year would notice. `own` tells whether spread
    and memory are the runner's own; `spread_heaviness` is that of ratings among days alike,
    `memory_ratio` how alike the ratings of two days in a row are, `rated_fraction` how many days
    are rated.
    """

    kind: TrialKind
    smallest_heaviness: float
    weeks: int | None
    power_probability: float
    own: bool
    spread_heaviness: float
    memory_ratio: float
    rated_fraction: float
    blocks_count: int = 0
    least_found_heaviness: float | None = None
