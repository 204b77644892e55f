"""What is left to know of the years before a history that was cut for speed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.gear import Gear, default_shoe

NEW_START_TIME = timedelta(days=90)
"""After a break of this length a runner starts anew; elicited."""


@dataclass(frozen=True, slots=True)
class PlainRun:
    """As much of a run as is needed of the time before the cut."""

    day: date
    shoe: str | None
    distance_m: float | None


@dataclass(frozen=True, slots=True)
class Worn:
    """A pair of shoes before the cut: first day, distance [m, whole metres a run], runs."""

    first_day: date
    distance_m: float = 0.0
    runs_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Days of the first and the last run before the cut, since when without a long break, shoes."""

    first_run: date | None = None
    last_run: date | None = None
    running_since: date | None = None
    shoes: Mapping[str, Worn] = field(default_factory=lambda: MappingProxyType({}))


NO_EARLIER = Earlier()


def earlier_of(
    runs: Sequence[PlainRun], diary: Iterable[DiaryEntry], gear: Sequence[Gear] = ()
) -> Earlier:
    """Sum up the runs before a cut (by day).

    A run without shoes wears the diary's of its day, else the pair that was the default then.
    """
    if not runs:
        return NO_EARLIER
    said = {entry.day: entry.shoe for entry in diary if entry.shoe is not None}
    worn: dict[str, list[PlainRun]] = {}
    for run in runs:
        name = run.shoe or said.get(run.day) or default_shoe(gear, run.day)
        if name is not None:
            worn.setdefault(name, []).append(run)
    days = [run.day for run in runs]
    return Earlier(
        first_run=days[0],
        last_run=days[-1],
        running_since=_since(days),
        shoes=MappingProxyType({name: _sum(found) for name, found in worn.items()}),
    )


def _sum(worn: Sequence[PlainRun]) -> Worn:
    distance_m = float(sum(int(run.distance_m or 0.0) for run in worn))
    return Worn(worn[0].day, distance_m, len(worn))


def _since(days: list[date]) -> date:
    since = last = days[0]
    for day in days:
        since = day if day - last > NEW_START_TIME else since
        last = day
    return since
