"""Files are read month by month, so that each month is written once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from freshlegs.domain.imports import Annotation, EntryRef, Survey
from freshlegs.workflows.import_plan import CHUNK_COUNT, MOST_COUNT, jobs

FIRST = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)


def refs(*days: float) -> tuple[EntryRef, ...]:
    """Files that begin so many days after the first."""
    starts = [FIRST + timedelta(days=days_count) for days_count in days]
    return tuple(
        EntryRef(path=Path(f"{start}"), annotation=Annotation(start=start)) for start in starts
    )


def months(entries: tuple[EntryRef, ...]) -> list[list[str]]:
    """The months of the files of every job."""
    found = jobs([Survey(kind="archive", entries=entries)])
    assert [job.number for job in found] == list(range(len(found)))
    return [sorted({ref.path.name[:7] for ref in job.refs}) for job in found]


def test_nothing_to_read_is_no_job() -> None:
    assert jobs([Survey(kind="archive")]) == []


def test_a_few_files_are_read_as_they_come() -> None:
    few = refs(9, 3, 40)
    (job,) = jobs([Survey(kind="archive", entries=few)])
    assert job.refs == few


def test_a_month_is_not_torn() -> None:
    entries = refs(*(0.0 for _ in range(CHUNK_COUNT)), *(1 + number / 2 for number in range(100)))
    assert months(entries) == [["2026-01"], ["2026-02"], ["2026-03"]]


def test_thin_months_are_read_together() -> None:
    entries = refs(*(10.0 * number for number in range(CHUNK_COUNT + 4)))
    first, last = months(entries)
    assert len(first) > 1
    assert first[-1] < last[0]


def test_a_month_that_is_too_much_is_read_in_parts() -> None:
    entries = refs(*(0.0 for _ in range(MOST_COUNT + 1)))
    assert [len(job.refs) for job in jobs([Survey(kind="archive", entries=entries)])] == [
        MOST_COUNT,
        1,
    ]
