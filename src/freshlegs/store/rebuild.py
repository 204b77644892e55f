"""Derives everything again from the truth: the originals and the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.db import transaction
from django.db.models import QuerySet

from freshlegs.domain.imports import Annotation
from freshlegs.domain.run import Recording
from freshlegs.store import locks, originals, streams
from freshlegs.store.encoding import from_json, recordings_from_bytes, written
from freshlegs.store.home import Home
from freshlegs.store.mending import SWAP, mark, rebuilt, settle
from freshlegs.store.recordings import row_of
from freshlegs.store.rows import OriginalRow, RecordingRow
from freshlegs.store.runs import forget_runs, regroup

type Redo = Callable[[bytes, str, Annotation | None], tuple[Recording, ...]]
"""Reads a file again: its bytes as they came, its title, what an archive's table said of it."""


def rebuild(home: Home, redo: Redo) -> None:
    """Make recordings, streams and runs anew; a kill on the way leaves the old or the new ones.

    Nothing is read but the truth, so with the same `redo` the Parquet files are equal byte
    for byte and the database as a sorted dump. Raises BusyError while an import runs.
    """
    with locks.locked(home.lock, "a rebuild"):
        settle(home)
        folder = rebuilt(home)
        folder.mkdir(parents=True)
        rows = [row for pack in _packs(home) for row in _read_again(home, pack, redo)]
        with transaction.atomic(using=home.database):
            _recordings(home).delete()
            RecordingRow.objects.using(home.database).bulk_create(rows)
            forget_runs(home)
            regroup(home)
            mark(home, frozenset({SWAP}))
        settle(home)


def _read_again(home: Home, pack: str, redo: Redo) -> Iterator[RecordingRow]:
    told = originals.read_pack(home, pack)
    every: list[Recording] = []
    for original in _originals(home).filter(pack=pack).order_by("pk"):
        recordings = _recordings_in(original, told[original.digest], redo)
        every.extend(recordings)
        yield from (_row(home, original, recording) for recording in recordings)
    for month, recorded in streams.by_month(every).items():
        streams.add(rebuilt(home), month, recorded)


def _row(home: Home, original: OriginalRow, recording: Recording) -> RecordingRow:
    has_streams = len(recording.activity.streams) > 0
    return row_of(home, original, written(recording), has_streams=has_streams)


def _recordings_in(original: OriginalRow, told: bytes, redo: Redo) -> tuple[Recording, ...]:
    if original.is_told:
        return recordings_from_bytes(told)
    (annotation,) = from_json(tuple[Annotation | None], f"[{original.annotation}]")
    return redo(told, original.title, annotation)


def _packs(home: Home) -> Iterable[str]:
    return _originals(home).order_by("pack").values_list("pack", flat=True).distinct()


def _originals(home: Home) -> QuerySet[OriginalRow]:
    return OriginalRow.objects.using(home.database).filter(runner_id=home.runner_number)


def _recordings(home: Home) -> QuerySet[RecordingRow]:
    return RecordingRow.objects.using(home.database).filter(runner_id=home.runner_number)
