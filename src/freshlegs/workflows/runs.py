"""List the runner's activities."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.run import Run

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_SHOWN_COUNT = 20


def runs(
    home: Home, first_day: date | None = None, last_day: date | None = None
) -> list[Mapping[str, object]]:
    """Give activities as rows, oldest first; without days the last 20."""
    from freshlegs.store.history import history

    found = history(home).runs
    if first_day is None and last_day is None:
        return [row_of(run) for run in found[-_SHOWN_COUNT:]]
    low, high = first_day or date.min, last_day or date.max
    return [row_of(run) for run in found if low <= run.day <= high]


def row_of(run: Run) -> Mapping[str, object]:
    """Give one activity as a row."""
    activity = run.activity
    return {
        "key": run.key,
        "day": run.day.isoformat(),
        "start": activity.start.utc.isoformat(),
        "sport": str(activity.sport),
        "name": activity.name,
        "km": _rounded(activity.distance_m, 1000, 2),
        "minutes": _rounded(activity.timer_s or activity.elapsed_s, 60, 1),
        "heart_rate_bpm": _rounded(activity.average_heart_rate_bpm, 1, 0),
        "climb_m": _rounded(activity.ascent_m, 1, 0),
        "descent_m": _rounded(activity.descent_m, 1, 0),
        "rpe": activity.rpe,
        "gear": activity.gear,
        "source": str(activity.source),
        "offset_known_from": str(activity.start.offset_source),
        "recordings": list(run.recordings),
        "own": {edit.field.value: edit.told for edit in run.edits},
    }


def _rounded(value: float | None, scale: float, places_count: int) -> float | None:
    return None if value is None else round(value / scale, places_count)
