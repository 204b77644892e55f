"""Mends what a kill left behind: half-written months, packs without rows, open imports."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.db import transaction

from freshlegs.domain.errors import BusyError
from freshlegs.store import locks, originals, streams
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append
from freshlegs.store.recordings import keys_with_streams
from freshlegs.store.rows import BatchRow, DirtyMonth, FactRow, OriginalRow
from freshlegs.store.runs import regroup
from freshlegs.store.unfinished import dirty, open_batches

SWAP = "swap"
"""In place of a month: the rebuilt folder is complete and has to take the old one's place."""


def mend(home: Home) -> None:
    """Finish whatever a killed freshlegs began, unless another one is at work right now."""
    try:
        locks.acquire(home.lock, "an import")
    except BusyError:
        return
    try:
        settle(home)
        for batch in open_batches(home):
            close(home, batch)
    finally:
        locks.release(home.lock)


def close(home: Home, batch: BatchRow) -> None:
    """End an import: its recordings become runs; one that kept nothing leaves no trace."""
    kept = any(
        table.objects.using(home.database).filter(batch=batch).exists()
        for table in (OriginalRow, FactRow)
    )
    with transaction.atomic(using=home.database):
        if kept:
            batch.is_open = False
            batch.save(using=home.database)
            append(home, LogKind.BATCH_KEPT, batch.code)
            regroup(home)
        else:
            batch.delete(using=home.database)


def mark(home: Home, months: frozenset[str]) -> None:
    """Note the months that are about to be written, before they are."""
    rows = [DirtyMonth(runner_id=home.runner_number, month=month) for month in sorted(months)]
    DirtyMonth.objects.using(home.database).bulk_create(rows)


def unmark(home: Home) -> None:
    """Note that every month is whole again."""
    DirtyMonth.objects.using(home.database).filter(runner_id=home.runner_number).delete()


def settle(home: Home) -> None:
    """Make files and database agree: what no row refers to goes."""
    months = dirty(home)
    if SWAP in months:
        swap(home)
    shutil.rmtree(rebuilt(home), ignore_errors=True)
    for month in sorted(months - {SWAP}):
        streams.retain(home.streams, month, keys_with_streams(home, month))
    for unfinished in home.streams.glob("*.unfinished"):
        unfinished.unlink()
    rows = OriginalRow.objects.using(home.database).filter(runner_id=home.runner_number)
    originals.drop_strays(home, frozenset(rows.values_list("pack", flat=True)))
    unmark(home)


def rebuilt(home: Home) -> Path:
    """Where a rebuild writes its streams."""
    return home.streams.with_name(f"{home.streams.name}.rebuilt")


def swap(home: Home) -> None:
    """Put the rebuilt streams in the place of the old ones; done twice, it is done once."""
    new, old = rebuilt(home), home.streams.with_name(f"{home.streams.name}.old")
    if new.exists():
        if home.streams.exists():
            home.streams.rename(old)
        new.rename(home.streams)
    shutil.rmtree(old, ignore_errors=True)
