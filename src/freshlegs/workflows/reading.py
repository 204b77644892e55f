"""Read one file in a worker process: bytes, digest, recordings, what its streams say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from freshlegs import importers
from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import FreshlegsError, NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import NOTHING, EntryRef, Imported, ReadContext
from freshlegs.domain.run import Recording, recording_key
from freshlegs.physiology.features import features
from freshlegs.store.streams import rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """What one file held; `failure` says why nothing, `is_activity` whether that is fine."""

    ref: EntryRef
    digest: str = ""
    original: bytes = b""
    recordings: tuple[Recording, ...] = ()
    tables: Imported = NOTHING
    known: bool = False
    failure: str | None = None
    is_activity: bool = True


def read_chunk(
    refs: Sequence[EntryRef], context: ReadContext, known: frozenset[str]
) -> list[ReadFile]:
    """Read several files; a bad one is a ReadFile with its reason, never an exception.

    The annotations stay behind: whoever asked has them.
    """
    return [
        replace(read_file(ref, context, known), ref=replace(ref, annotation=None)) for ref in refs
    ]


def read_file(ref: EntryRef, context: ReadContext, known: frozenset[str]) -> ReadFile:
    """Read one file; one whose content is `known` (by digest) is not decoded again."""
    try:
        original = importers.read_bytes(ref)
        content = importers.inflate(original, ref.title)
        digest = sha256(content).hexdigest()
        if digest in known:
            return ReadFile(ref=ref, digest=digest, known=True)
        found = importers.read_entry(content, ref.title, _context(context, ref))
    except NotAnActivityError as error:
        return ReadFile(ref=ref, failure=f"{error.holds}, not an activity", is_activity=False)
    except UnreadableFileError as error:
        return ReadFile(ref=ref, failure=error.reason)
    except FreshlegsError as error:
        return ReadFile(ref=ref, failure=error.sentence)
    return ReadFile(
        ref=ref,
        digest=digest,
        original=original,
        recordings=tuple(map(_rounded, recordings_of(found.activities, digest, ref.title))),
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


def _rounded(recording: Recording) -> Recording:
    activity = recording.activity
    return replace(recording, activity=replace(activity, streams=rounded(activity.streams)))


def _context(context: ReadContext, ref: EntryRef) -> ReadContext:
    return replace(context, annotation=ref.annotation, title=ref.title)
