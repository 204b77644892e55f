"""What the page says of an import: how far it is, what became of the files, what is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from freshlegs.domain.imports import Batch, FileOutcome, ImportReport, Outcome
from freshlegs.domain.uploads import ImportNote, Upload, size_text
from freshlegs.web.words.values import digits
from freshlegs.workflows.import_jobs import Job
from freshlegs.workflows.uploads import is_stale

OUTCOMES = {
    Outcome.IMPORTED: gettext_lazy("new"),
    Outcome.MERGED: gettext_lazy("completes a run"),
    Outcome.DUPLICATE: gettext_lazy("already there"),
    Outcome.SKIPPED: gettext_lazy("left alone"),
    Outcome.FAILED: gettext_lazy("cannot be read"),
}
SHOWN_NAMES_COUNT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many files had one outcome; `word` is what an address calls it."""

    word: str
    name: str
    files_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JobCard:
    """One import in words; `done_count` of `total_count` files, while they are being read."""

    key: str
    title: str
    date: str
    is_over: bool
    is_wrong: bool
    is_preview: bool
    sentences: tuple[str, ...]
    done_count: int
    total_count: int
    counts: tuple[Count, ...]
    batch: str
    uploads: tuple[str, ...]
    is_to_import: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCard:
    """A file that is here, as a whole or in part."""

    key: str
    name: str
    size: str
    percent: int | None
    is_whole: bool
    is_stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchCard:
    """An import that is kept."""

    code: str
    date: str
    names: str
    files_count: int
    rows_count: int


def job_card(job: Job, here: Collection[str] = ()) -> JobCard:
    """Put one import in words; what was looked into can be imported while its files are here."""
    note, report = job.note, job.note.report
    return JobCard(
        key=job.key,
        title=names_text(note.names),
        date=date_format(job.begun_at, "j F, H:i"),
        is_over=job.is_over,
        is_wrong=job.is_failed or note.sentence is not None,
        is_preview=note.is_preview,
        sentences=tuple(_sentences(job)),
        done_count=note.done_count,
        total_count=note.total_count,
        counts=() if report is None else _counts(report),
        batch="" if report is None else report.batch or "",
        uploads=job.uploads,
        is_to_import=report is not None and note.is_preview and set(job.uploads) <= set(here),
    )


def waiting_card(one: Upload) -> WaitingCard:
    """Put a file that waits in words."""
    size_bytes = one.received_bytes if one.size_bytes is None else one.size_bytes
    return WaitingCard(
        key=one.key,
        name=one.name,
        size=size_text(size_bytes),
        percent=None if one.is_whole else 100 * one.received_bytes // max(size_bytes, 1),
        is_whole=one.is_whole,
        is_stale=is_stale(one),
    )


def batch_card(batch: Batch) -> BatchCard:
    """Put an import that is kept in words."""
    return BatchCard(
        code=batch.code,
        date=date_format(batch.begun_at, "j F Y"),
        names=names_text([PurePath(path).name for path in batch.paths]),
        files_count=batch.files_count,
        rows_count=batch.rows_count,
    )


def outcome_text(detail: FileOutcome) -> str:
    """Say what became of a file."""
    return str(OUTCOMES[detail.outcome])


def names_text(names: Sequence[str]) -> str:
    """Name a few files, and say how many more there are."""
    more_count = len(names) - SHOWN_NAMES_COUNT
    shown = ", ".join(names[:SHOWN_NAMES_COUNT])
    if more_count <= 0:
        return shown
    more = ngettext("%(names)s and %(count)s more", "%(names)s and %(count)s more", more_count)
    return more % {"names": shown, "count": digits(more_count)}


def _counts(report: ImportReport) -> tuple[Count, ...]:
    counted = [
        Count(word=one.value, name=str(name), files_count=report.count(one))
        for one, name in OUTCOMES.items()
    ]
    return tuple(one for one in counted if one.files_count)


def _sentences(job: Job) -> list[str]:
    note = job.note
    found = [_at(note)] if not job.is_over else _ended(job)
    if job.attempts_count > 1:
        found.append(
            _("It was cut short and begun again; what it had kept by then counts as already there.")
        )
    return found


def _ended(job: Job) -> list[str]:
    note = job.note
    if job.is_failed:
        return [
            _("freshlegs made a mistake. What was kept is whole, and the files are still here.")
        ]
    if note.sentence is not None:
        return [_(note.sentence)]
    if note.report is None:
        return [_("What became of the files is not remembered any more.")]
    if note.report.refused:
        return [_(one) for one in note.report.refused]
    if note.is_preview:
        return [_("A look only: nothing is kept yet.")]
    return [] if note.report.batch else [_("All of it was there already; nothing changed.")]


def _at(note: ImportNote) -> str:
    if note.is_waiting:
        return _("Another freshlegs is writing; this goes on when it has finished.")
    if not note.total_count:
        return _("Looking into it.")
    if note.done_count >= note.total_count:
        return _("All files are read; now the runs are put together.")
    counts = {"done": digits(note.done_count), "total": digits(note.total_count)}
    return _("%(done)s of %(total)s files are read.") % counts
