"""Find runs again: the newest first, by month with sums, by name, sport, gear, distance, days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from freshlegs.domain.activity import Sport
from freshlegs.domain.listed_run import ListedRun
from freshlegs.workflows.remembered import Remembered

if TYPE_CHECKING:
    from freshlegs.store.home import Home

RUNS_A_PAGE_COUNT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which runs are looked for; None and no words leave nothing out. Both ends are included.

    A run whose distance is not known is left out once a distance is asked for.
    """

    words: str = ""
    sport: Sport | None = None
    gear: str | None = None
    least_distance_m: float | None = None
    most_distance_m: float | None = None
    first_day: date | None = None
    last_day: date | None = None


ALL_RUNS = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What a month comes to, of the runs that were asked for: distance [m] by sport, time, climb.

    `without_distance_count` of the runs are in no distance. Climb is None where no run tells any.
    """

    runs_count: int
    distances_m: Mapping[Sport, float]
    moving_s: float
    ascent_m: float | None
    without_distance_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The runs of a month that a page shows, and the sums of all of that month's runs."""

    first_day: date
    runs: tuple[ListedRun, ...]
    sums: Sums
    is_continued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RunList:
    """One page of the runs that were asked for, and what else there is to ask for."""

    months: tuple[Month, ...]
    found_count: int
    whole_count: int
    page_number: int
    has_more: bool
    sports: tuple[Sport, ...]
    gears: tuple[str, ...]


_remembered: Remembered[tuple[ListedRun, ...]] = Remembered()


def run_list(home: Home, wanted: Wanted = ALL_RUNS, page_number: int = 1) -> RunList:
    """Give the runs that are wanted, `RUNS_A_PAGE_COUNT` a page; the first page is 1."""
    whole = _remembered.get(home, "runs", lambda: _listed(home))
    found = [run for run in whole if _is_wanted(run, wanted)]
    first_index = (page_number - 1) * RUNS_A_PAGE_COUNT
    after_index = first_index + RUNS_A_PAGE_COUNT
    return RunList(
        months=_months(found, first_index, after_index),
        found_count=len(found),
        whole_count=len(whole),
        page_number=page_number,
        has_more=after_index < len(found),
        sports=tuple(sport for sport, _ in Counter(run.sport for run in whole).most_common()),
        gears=tuple(dict.fromkeys(run.gear for run in whole if run.gear is not None)),
    )


def _listed(home: Home) -> tuple[ListedRun, ...]:
    from freshlegs.store.listed_runs import listed_runs

    return listed_runs(home)


def _is_wanted(run: ListedRun, wanted: Wanted) -> bool:
    words = wanted.words.casefold().split()
    name = (run.name or "").casefold()
    return (
        all(word in name for word in words)
        and wanted.sport in {None, run.sport}
        and wanted.gear in {None, run.gear}
        and (wanted.first_day or date.min) <= run.day <= (wanted.last_day or date.max)
        and _is_as_far(run.distance_m, wanted)
    )


def _is_as_far(distance_m: float | None, wanted: Wanted) -> bool:
    least_m, most_m = wanted.least_distance_m, wanted.most_distance_m
    if least_m is None and most_m is None:
        return True
    if distance_m is None or (least_m is not None and distance_m < least_m):
        return False
    return most_m is None or distance_m <= most_m


def _months(found: list[ListedRun], first_index: int, after_index: int) -> tuple[Month, ...]:
    """Cut one page out of all months; each month's sums are those of the whole month."""
    months: list[Month] = []
    place = 0
    for first_day, group in groupby(found, key=_month_of):
        runs = tuple(group)
        shown = runs[max(first_index - place, 0) : max(after_index - place, 0)]
        if shown:
            is_continued = place < first_index
            month = Month(
                first_day=first_day, runs=shown, sums=_sums(runs), is_continued=is_continued
            )
            months.append(month)
        place += len(runs)
    return tuple(months)


def _month_of(run: ListedRun) -> date:
    return run.day.replace(day=1)


def _sums(runs: Iterable[ListedRun]) -> Sums:
    every = tuple(runs)
    distances_m: dict[Sport, float] = {}
    for run in every:
        if run.distance_m is not None:
            distances_m[run.sport] = distances_m.get(run.sport, 0.0) + run.distance_m
    climbs_m = [run.ascent_m for run in every if run.ascent_m is not None]
    return Sums(
        runs_count=len(every),
        distances_m=distances_m,
        moving_s=sum(run.moving_s for run in every),
        ascent_m=sum(climbs_m) if climbs_m else None,
        without_distance_count=sum(run.distance_m is None for run in every),
    )
