"""Sort what is to be read by date and leave out what the history already has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import batched, groupby
from operator import itemgetter

from freshlegs import importers
from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef, Kept, Survey
from freshlegs.domain.moments import OffsetSource
from freshlegs.workflows.reading import Job, recordings_of

CHUNK_COUNT, MOST_COUNT = 36, 72
"""Files a worker reads in one go, at least and at most: about a third of a second of work."""

_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An activity that only a table tells of, ready to be kept, and the archive it came in."""

    file: str
    item: Kept


def jobs(surveys: Sequence[Survey]) -> list[Job]:
    """Give the files in order of time, whole months together, so that each is written once."""
    refs = [ref for survey in surveys for ref in survey.entries]
    parts = _whole_months(refs) if len(refs) > CHUNK_COUNT else [refs] if refs else []
    return [Job(number=number, refs=tuple(part)) for number, part in enumerate(parts)]


def _whole_months(refs: Sequence[EntryRef]) -> Iterator[Sequence[EntryRef]]:
    dated = sorted(((_start(ref), ref) for ref in refs), key=itemgetter(0))
    part: list[EntryRef] = []
    for _, month in groupby(dated, key=lambda one: f"{one[0].astimezone(UTC):%Y-%m}"):
        part += [ref for _, ref in month]
        if len(part) >= CHUNK_COUNT:
            yield from batched(part, MOST_COUNT)
            part = []
    if part:
        yield part


def told_only(surveys: Sequence[Survey], home_zone: str | None) -> list[Told]:
    """Give the activities that no file tells of: typed in by hand, or lost by the platform.

    A row that does not say its zone is placed in the runner's home zone.
    """
    return [
        Told(
            file=survey.kind,
            item=told(activity if survey.is_placed else _at_home(activity, home_zone)),
        )
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
