"""Join what an archive's table says of a file to what the file itself says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.imports import Annotation
from freshlegs.importers.lent_streams import lend

TABLE_WINS = (
    "name", "notes", "gear", "rpe", "feel", "lifted_kg", "body_weight_kg", "temperature_c",
    "apparent_temperature_c", "humidity_percent", "race", "surface", "external_id",
)  # fmt: skip
"""What a runner or the weather service says; a watch cannot know it or knows it worse."""
FILE_WINS = (
    "timer_s", "moving_s", "distance_m", "ascent_m", "descent_m", "average_heart_rate_bpm",
    "max_heart_rate_bpm", "average_cadence_spm", "energy_kcal", "indoor",
)  # fmt: skip
"""What the watch measured; the table fills what the file leaves out."""
CROP_SHARE = 0.05


def annotated(
    activities: tuple[Activity, ...], annotation: Annotation | None
) -> tuple[Activity, ...]:
    """Join a table's row to the activity of a file that it means: the one that begins nearest."""
    if annotation is None or annotation.activity is None or not activities:
        return activities
    said = annotation.activity
    start = annotation.start or said.start.utc
    meant = min(range(len(activities)), key=lambda place: _apart_s(activities[place], start))
    return tuple(
        _joined(activity, said, alone=len(activities) == 1) if place == meant else activity
        for place, activity in enumerate(activities)
    )


def _apart_s(activity: Activity, start: datetime) -> float:
    return abs((activity.start.utc - start).total_seconds())


def _joined(activity: Activity, said: Activity, *, alone: bool) -> Activity:
    changes: dict[str, object] = {"words_from": said.source}
    for name in TABLE_WINS:
        if getattr(said, name) is not None:
            changes[name] = getattr(said, name)
    for name in FILE_WINS if alone else ():
        if getattr(activity, name) is None and getattr(said, name) is not None:
            changes[name] = getattr(said, name)
    if said.sport is not Sport.OTHER and alone:
        changes["sport"] = said.sport
    if alone and len(said.streams):
        late_s = (activity.start.utc - said.start.utc).total_seconds()
        changes["streams"] = lend(activity.streams, said.streams, late_s)
    if alone and (problem := _crop(activity, said)):
        changes["problems"] = (*activity.problems, problem)
    return replace(activity, **changes)  # type: ignore[arg-type]  # names and types from one class


def _crop(activity: Activity, said: Activity) -> str | None:
    """Say when the file and the table disagree on the length, as after a crop on the platform."""
    if (
        not said.elapsed_s
        or abs(activity.elapsed_s - said.elapsed_s) <= CROP_SHARE * said.elapsed_s
    ):
        return None
    return (
        f"the file lasts {activity.elapsed_s / 60:.0f} min, the archive's table says"
        f" {said.elapsed_s / 60:.0f} min; all of the file is kept"
    )
