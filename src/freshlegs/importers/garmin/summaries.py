"""What Garmin's summaries say of each activity: name, effort and feel are nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from freshlegs.domain.activity import Activity, Source
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.importers.garmin.values import MS_PER_S, Facts, instant, number, positive, rows, text
from freshlegs.importers.sports import is_indoor, sport_of
from freshlegs.importers.times import plausible_offset_s

CM_PER_M = 100
RPE_PER_GRADE = 10
_HIGHEST_RPE, _HIGHEST_FEEL = 10.0, 100.0


def read_summaries(content: object, gear: Mapping[str, str]) -> list[Activity]:
    """Read one page of summaries; `gear` tells the shoe of an activity's number."""
    activities: list[Activity] = []
    for page in rows(content):
        listed = page.get("summarizedActivitiesExport", page)
        activities += _known(_activity(row, gear) for row in rows(listed))
    return activities


def _known(activities: Iterable[Activity | None]) -> list[Activity]:
    return [activity for activity in activities if activity is not None]


def _activity(row: Facts, gear: Mapping[str, str]) -> Activity | None:
    start = _start(row)
    elapsed_s = positive(row, "elapsedDuration", MS_PER_S) or positive(row, "duration", MS_PER_S)
    if start is None or elapsed_s is None:
        return None
    identity = _identity(row)
    words = (text(row, "activityType"), text(row, "sportType"))
    return Activity(
        sport=sport_of(*words),
        source=Source.GARMIN,
        start=start,
        elapsed_s=elapsed_s,
        timer_s=positive(row, "duration", MS_PER_S),
        moving_s=positive(row, "movingDuration", MS_PER_S),
        distance_m=positive(row, "distance", CM_PER_M),
        ascent_m=_height_m(row, "elevationGain"),
        descent_m=_height_m(row, "elevationLoss"),
        average_heart_rate_bpm=positive(row, "avgHr"),
        max_heart_rate_bpm=positive(row, "maxHr"),
        rpe=_within(positive(row, "workoutRpe", RPE_PER_GRADE), _HIGHEST_RPE),
        feel=_within(number(row, "workoutFeel"), _HIGHEST_FEEL),
        indoor=is_indoor(*words),
        name=text(row, "name"),
        notes=text(row, "description"),
        gear=gear.get(identity) if identity else None,
        external_id=identity,
    )


def _identity(row: Facts) -> str | None:
    value = number(row, "activityId")
    return None if value is None else f"{value:.0f}"


def _start(row: Facts) -> Moment | None:
    """The start and the runner's clock; `beginTimestamp` may be in scientific notation."""
    utc = instant(row.get("startTimeGmt")) or instant(row.get("beginTimestamp"))
    if utc is None:
        return None
    here = instant(row.get("startTimeLocal"))
    offset_s = plausible_offset_s(here.timestamp() if here else None, utc.timestamp())
    return Moment(utc) if offset_s is None else Moment(utc, offset_s, OffsetSource.FILE)


def _height_m(row: Facts, key: str) -> float | None:
    value = number(row, key)
    return value / CM_PER_M if value is not None and value >= 0 else None


def _within(value: float | None, high: float) -> float | None:
    return value if value is not None and 0 <= value <= high else None
