"""Sort what is to be read by date and leave out what the history already has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import batched

from freshlegs import importers
from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef, Kept, Survey
from freshlegs.domain.moments import OffsetSource
from freshlegs.workflows.reading import recordings_of

CHUNK_COUNT = 24
"""Files a worker reads in one go: about a quarter of a second of work."""

_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An activity that only a table tells of, ready to be kept, and the archive it came in."""

    file: str
    item: Kept


def chunks(surveys: Sequence[Survey]) -> list[list[EntryRef]]:
    """Give the files in order of time, in chunks, so that every month is written once."""
    refs = [ref for survey in surveys for ref in survey.entries]
    if len(refs) > CHUNK_COUNT:
        refs.sort(key=_start)
    return [list(chunk) for chunk in batched(refs, CHUNK_COUNT)]


def told_only(surveys: Sequence[Survey], home_zone: str | None) -> list[Told]:
    """Give the activities that no file tells of: typed in by hand, or lost by the platform.

    A row that does not say its zone is placed in the runner's home zone.
    """
    return [
        Told(file=survey.kind, item=told(_at_home(activity, home_zone)))
        for survey in surveys
        for activity in survey.tables.activities
    ]


def told(activity: Activity) -> Kept:
    """Make an activity of a table's row ready to be kept; the same row gives the same digest."""
    named = activity.external_id or f"{activity.start.utc.isoformat()} {activity.name}"
    digest = sha256(f"{activity.source} {named}".encode()).hexdigest()
    title = f"{activity.name or activity.sport} ({activity.start.day})"
    return Kept(title=title, digest=digest, recordings=recordings_of((activity,), digest, title))


def _at_home(activity: Activity, home_zone: str | None) -> Activity:
    if activity.start.offset_source is not OffsetSource.UNKNOWN:
        return activity
    moment = importers.moment_at(activity.start.utc.timestamp(), home_zone=home_zone)
    return replace(activity, start=moment)


def _start(ref: EntryRef) -> datetime:
    if ref.annotation is not None and ref.annotation.start is not None:
        return ref.annotation.start
    try:
        return importers.peek_start(importers.read_bytes(ref)) or _LATEST
    except UnreadableFileError:
        return _LATEST
