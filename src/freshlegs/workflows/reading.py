"""Read files in a worker process, write down what they hold, and tell what that is in short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import FreshlegsError, NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import NOTHING, EntryRef, Imported, Kept, ReadContext
from freshlegs.domain.run import Recording, recording_key
from freshlegs.physiology.features import features
from freshlegs.store.parcels import Desk, Parcel, without_contents, write_parcel
from freshlegs.workflows.today import check_day_is_past


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """What one file held; `failure` says why nothing, `is_activity` whether that is fine."""

    ref: EntryRef
    digest: str = ""
    item: Kept | None = None
    tables: Imported = NOTHING
    failure: str | None = None
    is_activity: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Files that are read in one go; `number` is one that no other job of an import has."""

    number: int
    refs: tuple[EntryRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChunk:
    """What the files of a job held; bytes and samples lie in the parcel, if there is one."""

    reads: tuple[ReadFile, ...]
    parcel: Parcel | None = None


def read_chunk(
    job: Job, context: ReadContext, known: frozenset[str], desk: Desk | None = None
) -> ReadChunk:
    """Read several files; a bad one is a ReadFile with its reason, never an exception.

    Without a desk nothing is written. The annotations stay behind: whoever asked has them.
    """
    reads = [read_file(ref, context, known) for ref in job.refs]
    items = [read.item for read in reads if read.item is not None]
    parcel = write_parcel(desk, f"{job.number:05}", items) if desk and items else None
    return ReadChunk(reads=tuple(map(_short, reads)), parcel=parcel)


def read_file(ref: EntryRef, context: ReadContext, known: frozenset[str]) -> ReadFile:
    """Read one file; one whose content is `known` (by digest) is not decoded again."""
    from freshlegs import importers

    try:
        original = importers.read_bytes(ref)
        content = importers.inflate(original, ref.title)
        digest = sha256(content).hexdigest()
        if digest in known:
            return ReadFile(ref=ref, digest=digest)
        found = importers.read_entry(content, ref.title, _context(context, ref))
        _refuse_days_to_come(found, context.today)
    except NotAnActivityError as error:
        return ReadFile(ref=ref, failure=f"{error.holds}, not an activity", is_activity=False)
    except UnreadableFileError as error:
        return ReadFile(ref=ref, failure=error.reason)
    except FreshlegsError as error:
        return ReadFile(ref=ref, failure=error.sentence)
    return ReadFile(
        ref=ref,
        digest=digest,
        item=Kept(
            title=ref.title,
            digest=digest,
            data=original,
            recordings=recordings_of(found.activities, digest, ref.title),
        ),
        tables=replace(found, activities=()),
    )


def recordings_of(activities: Sequence[Activity], digest: str, title: str) -> tuple[Recording, ...]:
    """Give each activity of a file its key, from the file's digest and its place in it."""
    return tuple(
        Recording(
            key=recording_key(digest, number),
            activity=activity,
            features=features(activity),
            file=title,
        )
        for number, activity in enumerate(activities)
    )


def _refuse_days_to_come(found: Imported, today: date | None) -> None:
    """A mistyped year would hide an entry, and a warning with it, until that day comes."""
    for entry in found.diary:
        if today is not None:
            check_day_is_past(entry.day, today)


def _short(read: ReadFile) -> ReadFile:
    item = None if read.item is None else without_contents(read.item)
    return replace(read, ref=replace(read.ref, annotation=None), item=item)


def _context(context: ReadContext, ref: EntryRef) -> ReadContext:
    return replace(context, annotation=ref.annotation, title=ref.title)
