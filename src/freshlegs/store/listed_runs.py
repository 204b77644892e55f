"""Gives all runs as short lines: what a list does not show is not read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from freshlegs.domain.activity import Sport
from freshlegs.domain.listed_run import ListedRun
from freshlegs.store.asking import ask
from freshlegs.store.encoding import many_from_json
from freshlegs.store.home import Home

NEWEST_FIRST = """
SELECT CAST(day AS text), told FROM store_runrow
WHERE runner_id = %s ORDER BY start DESC, key DESC
"""


@dataclass(frozen=True, slots=True)
class _Said:
    """As much of an activity as a list shows, by the names that the whole has."""

    sport: Sport
    elapsed_s: float
    timer_s: float | None = None
    moving_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    average_heart_rate_bpm: float | None = None
    rpe: float | None = None
    name: str | None = None
    gear: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    moving_s: float | None = None
    ascent_m: float | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    key: str
    activity: _Said
    features: _Found


def listed_runs(home: Home) -> tuple[ListedRun, ...]:
    """Give every run, the newest first."""
    rows = ask(home, NEWEST_FIRST, home.runner_number)
    lines = many_from_json(_Line, [told for _, told in rows])
    return tuple(
        _listed(date.fromisoformat(day), line) for (day, _), line in zip(rows, lines, strict=True)
    )


def _listed(day: date, line: _Line) -> ListedRun:
    said, found = line.activity, line.features
    times_s = (said.moving_s, found.moving_s, said.timer_s)
    return ListedRun(
        key=line.key,
        day=day,
        sport=said.sport,
        moving_s=next((time_s for time_s in times_s if time_s is not None), said.elapsed_s),
        name=said.name,
        distance_m=said.distance_m,
        ascent_m=found.ascent_m if said.ascent_m is None else said.ascent_m,
        average_heart_rate_bpm=said.average_heart_rate_bpm,
        rpe=said.rpe,
        gear=said.gear,
    )
