"""Imports, each of which can be taken back exactly as it came."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from django.db import transaction
from django.db.models import Count

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.imports import Batch, Imported, Kept, Skip
from freshlegs.domain.run import Recording, recording_key
from freshlegs.store import locks, originals, streams
from freshlegs.store.encoding import (
    Written,
    from_json,
    recordings_to_bytes,
    to_json,
    trouble_with,
    writable,
    written,
)
from freshlegs.store.facts import keep_facts
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries
from freshlegs.store.mending import close, mark, settle, unmark
from freshlegs.store.parcels import Parcel, desk_of, narrowed, write_parcel
from freshlegs.store.recordings import known_among, row_of
from freshlegs.store.rows import BatchRow, OriginalRow, RecordingRow
from freshlegs.store.runs import regroup
from freshlegs.store.unfinished import dirty


@dataclass(frozen=True, slots=True)
class Ready:
    """A file on its way in, and the words of its recordings as they will be kept."""

    item: Kept
    recordings: tuple[Written, ...]


def begin_batch(home: Home, paths: Sequence[Path]) -> str:
    """Begin an import and give its name. Whoever begins calls `finish_batch` in a `finally`.

    Raises BusyError while another import into this history runs.
    """
    with ExitStack() as on_failure:
        locks.acquire(home.lock, "an import")
        on_failure.callback(locks.release, home.lock)
        settle(home)
        row = BatchRow(
            runner_id=home.runner_number,
            code=_next_code(home),
            begun_at=datetime.now(UTC),
            paths=to_json([writable(str(path)) for path in paths]),
        )
        row.save(using=home.database)
        on_failure.pop_all()
    return row.code


def keep(
    home: Home, batch: str, items: Sequence[Kept], parcel: Parcel | None = None
) -> tuple[Skip, ...]:
    """Keep one chunk of files, all or nothing; files that are there already are left out.

    Gives the files that were refused, because what was read in them could not be kept. What a
    parcel holds of the items was written before; the rest of it is nobody's.

    Originals reach the disk first, then streams, then the rows that refer to both. Chunks in
    order of time are fastest: a month that lies in one chunk is written once.
    """
    if not items:
        return ()
    row = _batch(home, batch)
    ready = [Ready(item, tuple(map(written, item.recordings))) for item in items]
    refused = {one.item.digest: reason for one in ready if (reason := _trouble(one))}
    fresh = [one for one in _fresh(home, ready) if one.item.digest not in refused]
    if fresh:
        _keep(home, row, fresh, parcel)
    return tuple(
        Skip(entry=item.title, reason=refused[item.digest])
        for item in items
        if item.digest in refused
    )


def keep_tables(home: Home, batch: str, imported: Imported) -> None:
    """Keep what an archive's tables say; rows that are there already are left out."""
    row = _batch(home, batch)
    with transaction.atomic(using=home.database):
        keep_facts(home, row, imported)
    keep(home, batch, [_from_table(activity) for activity in imported.activities])


def finish_batch(home: Home, batch: str) -> None:
    """End an import: recordings become runs. An import that kept nothing leaves no trace."""
    try:
        settle(home)
        close(home, _batch(home, batch))
    finally:
        locks.release(home.lock)


def undo_batch(home: Home, batch: str) -> None:
    """Take an import back exactly: files, streams, rows and what was merged from them.

    Raises NotFoundError for a name that no import has, BusyError while an import runs.
    """
    with locks.locked(home.lock, "an import"):
        settle(home)
        row = _batch(home, batch)
        recordings = RecordingRow.objects.using(home.database).filter(original__batch=row)
        with transaction.atomic(using=home.database):
            mark(home, frozenset(recordings.values_list("month", flat=True)))
            recordings.delete()
            row.delete(using=home.database)
            append(home, LogKind.BATCH_UNDONE, batch)
            regroup(home)
        settle(home)


def batches(home: Home) -> tuple[Batch, ...]:
    """Give every import that is kept, oldest first."""
    rows = BatchRow.objects.using(home.database).filter(runner_id=home.runner_number)
    counted = rows.annotate(
        files_count=Count("originalrow", distinct=True), rows_count=Count("factrow", distinct=True)
    )
    return tuple(
        Batch(
            code=row.code,
            begun_at=row.begun_at,
            paths=from_json(tuple[str, ...], row.paths),
            files_count=row.files_count,
            rows_count=row.rows_count,
        )
        for row in counted.order_by("pk")
    )


def _keep(home: Home, row: BatchRow, fresh: Sequence[Ready], parcel: Parcel | None) -> None:
    if dirty(home):
        settle(home)
    pack, items = f"{row.code}/{row.chunks_count + 1:05}.zip", [one.item for one in fresh]
    there = narrowed(parcel or write_parcel(desk_of(home, row.code), "here", items), items)
    originals.put(there.pack, home.originals / pack)
    mark(home, frozenset(there.months))
    for month, part in there.months.items():
        streams.take_in(home.streams, month, part)
    with transaction.atomic(using=home.database):
        _insert(home, row, pack, fresh, there)
        row.chunks_count += 1
        row.save(using=home.database)
        unmark(home)


def _batch(home: Home, code: str) -> BatchRow:
    rows = BatchRow.objects.using(home.database)
    row = rows.filter(runner_id=home.runner_number, code=code).first()
    if row is None:
        raise NotFoundError(kind="import", name=code)
    return row


def _next_code(home: Home) -> str:
    """One more than any import ever had, undone ones included: a name stays one import's."""
    kept = [from_json(str, entry.told) for entry in entries(home, [LogKind.BATCH_KEPT])]
    return f"b{max((int(code[1:]) for code in kept), default=0) + 1}"


def _fresh(home: Home, ready: Sequence[Ready]) -> list[Ready]:
    known = known_among(home, [one.item.digest for one in ready])
    first = {one.item.digest: one for one in reversed(ready)}
    return [one for one in ready if one.item.digest not in known and first[one.item.digest] is one]


def _insert(home: Home, batch: BatchRow, pack: str, ready: Sequence[Ready], parcel: Parcel) -> None:
    rows = [_original(home, batch, pack, one.item) for one in ready]
    OriginalRow.objects.using(home.database).bulk_create(rows)
    recordings = [
        row_of(home, row, told, has_streams=told.recording.key in parcel.keys)
        for row, one in zip(rows, ready, strict=True)
        for told in one.recordings
    ]
    RecordingRow.objects.using(home.database).bulk_create(recordings)


def _original(home: Home, batch: BatchRow, pack: str, item: Kept) -> OriginalRow:
    return OriginalRow(
        runner_id=home.runner_number,
        batch=batch,
        digest=item.digest,
        title=writable(item.title),
        pack=pack,
        is_told=item.data is None,
        annotation=to_json(item.annotation),
        outcome=item.outcome.value,
        reason=item.reason or "",
    )


def _trouble(ready: Ready) -> str | None:
    return next(filter(None, map(trouble_with, ready.recordings)), None)


def _from_table(activity: Activity) -> Kept:
    digest = sha256(recordings_to_bytes([Recording(key="", activity=activity)])).hexdigest()
    recording = Recording(key=recording_key(digest, 0), activity=activity)
    return Kept(
        title=activity.name or activity.source.value, digest=digest, recordings=(recording,)
    )
