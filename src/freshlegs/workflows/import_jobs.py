"""The imports that go on behind the pages or ended lately, as the tasks' own table has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.uploads import ImportNote, Upload
from freshlegs.workflows.import_progress import drop_notes_but, note_of
from freshlegs.workflows.import_task import bring_in

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from freshlegs.store.home import Home

type Row = DBTaskResult[..., None]

MOST_REMEMBERED_COUNT = 20
ENDED = frozenset({TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One import: which uploads it is of, whether it goes on, how far it is, how it ended.

    `is_failed` tells of a mistake of ours; `attempts_count` is above one if a kill cut it short.
    """

    key: str
    uploads: tuple[str, ...]
    begun_at: datetime
    attempts_count: int
    is_over: bool
    is_failed: bool
    note: ImportNote


def begin(home: Home, uploads: Sequence[Upload], *, is_preview: bool) -> str:
    """Have uploads imported, or looked into, behind the pages; gives the job's key."""
    busy = taken(jobs(home))
    named = {one.key: one.name for one in uploads if one.key not in busy}
    queued = bring_in.enqueue(home.runner, named, is_preview=is_preview)
    _forget_old(home)
    return str(queued.id)


def jobs(home: Home) -> tuple[Job, ...]:
    """Give the imports of a runner that are remembered, the newest first."""
    return tuple(_job(home, row) for row in _rows(home)[:MOST_REMEMBERED_COUNT])


def job(home: Home, key: str) -> Job:
    """Give one import. Raises NotFoundError, also for another runner's."""
    row = _rows(home).filter(pk=key).first()
    if row is None:
        raise NotFoundError(kind="import", name=key)
    return _job(home, row)


def taken(found: Iterable[Job]) -> frozenset[str]:
    """Name the uploads that an import which is not over has taken on."""
    return frozenset(key for one in found if not one.is_over for key in one.uploads)


def _rows(home: Home) -> QuerySet[Row]:
    of_runner = DBTaskResult.objects.filter(
        task_path=bring_in.module_path, args_kwargs__args__0=home.runner
    )
    return of_runner.order_by("-enqueued_at")


def _job(home: Home, row: Row) -> Job:
    return Job(
        key=str(row.pk),
        uploads=tuple(row.args_kwargs["args"][1]),
        begun_at=row.enqueued_at,
        attempts_count=len(row.worker_ids),
        is_over=row.status in ENDED,
        is_failed=row.status == TaskResultStatus.FAILED,
        note=_note(home, row),
    )


def _note(home: Home, row: Row) -> ImportNote:
    try:
        return note_of(home, str(row.pk))
    except NotFoundError:
        names = tuple(row.args_kwargs["args"][1].values())
        return ImportNote(names=names, is_preview=row.args_kwargs["kwargs"]["is_preview"])


def _forget_old(home: Home) -> None:
    ended = _rows(home).filter(status__in=ENDED)
    old = list(ended.values_list("pk", flat=True)[MOST_REMEMBERED_COUNT:])
    DBTaskResult.objects.filter(pk__in=old).delete()
    drop_notes_but(home, [str(key) for key in _rows(home).values_list("pk", flat=True)])
