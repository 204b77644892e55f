"""Which file belongs to which summary: the numbers differ, so the start times must tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from freshlegs.domain.activity import Activity
from freshlegs.domain.imports import Annotation, EntryRef
from freshlegs.importers.garmin.uploads import Upload

NEAR = timedelta(seconds=300)
"""How far apart the start in a file and in its summary are seen to be."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Every file with its summary, where there is one, and the summaries without a file."""

    entries: tuple[EntryRef, ...]
    alone: tuple[Activity, ...]


def join(uploads: Sequence[Upload], summaries: Sequence[Activity]) -> Joined:
    """Give every file the nearest summary within NEAR; the nearest pairs come first."""
    of_file: dict[int, int] = {}
    taken: set[int] = set()
    for _, file, summary in sorted(_pairs(uploads, summaries)):
        if file not in of_file and summary not in taken:
            of_file[file] = summary
            taken.add(summary)
    return Joined(
        entries=tuple(
            _with_summary(upload.entry, summaries[of_file[i]]) if i in of_file else upload.entry
            for i, upload in enumerate(uploads)
        ),
        alone=tuple(summary for i, summary in enumerate(summaries) if i not in taken),
    )


def _pairs(
    uploads: Sequence[Upload], summaries: Sequence[Activity]
) -> Iterator[tuple[timedelta, int, int]]:
    """Every file and summary that begin near each other; both are sorted by time to find them."""
    starts = sorted((summary.start.utc, i) for i, summary in enumerate(summaries))
    moments = sorted((moment, i) for i, upload in enumerate(uploads) for moment in upload.began)
    first = 0
    for moment, file in moments:
        while first < len(starts) and starts[first][0] < moment - NEAR:
            first += 1
        for start, summary in starts[first:]:
            if start > moment + NEAR:
                break
            yield abs(start - moment), file, summary


def _with_summary(entry: EntryRef, summary: Activity) -> EntryRef:
    return replace(entry, annotation=Annotation(start=summary.start.utc, activity=summary))
