"""Bring files and archives into the history, say what became of each, take a batch back."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.imports import NOTHING, Batch, ImportReport, ReadContext, Skip, Survey
from freshlegs.workflows.executors import in_order, make_ready, pool
from freshlegs.workflows.import_fate import runs_by_key
from freshlegs.workflows.import_ledger import Ledger
from freshlegs.workflows.import_plan import jobs, told_only
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.reading import ReadChunk, read_chunk
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home
    from freshlegs.store.parcels import Desk

LARGE_BYTES = 10 * 2**20
"""An archive of this size takes long to read; whoever reads it is called before looking into it."""

type OnProgress = Callable[[int, int], None]


def import_paths(home: Home, paths: Sequence[Path], on_progress: OnProgress) -> ImportReport:
    """Import everything under the paths as one batch; importing again changes nothing.

    Kept chunk by chunk: whatever kills the program, what was kept is whole, and running it
    again completes it. A path of which nothing can be read does not stop the others. Raises
    BusyError while another import runs.
    """
    from freshlegs.store.batches import begin_batch, finish_batch
    from freshlegs.store.history import history
    from freshlegs.store.recordings import recordings_light

    surveys, refused = _surveys(paths)
    ledger = _ledger(home, surveys)
    batch = begin_batch(home, paths)
    try:
        _read_and_keep(home, batch, surveys, ledger, on_progress)
    finally:
        finish_batch(home, batch)
    runs = runs_by_key(history(home).runs, recordings_light(home))
    is_kept = any(one.code == batch for one in list_batches(home))
    if is_kept:
        refresh(home)
    return replace(ledger.report(batch if is_kept else None, runs), refused=refused)


def preview_paths(home: Home, paths: Sequence[Path], on_progress: OnProgress) -> ImportReport:
    """Say what importing would do, reading everything and keeping nothing."""
    from freshlegs.domain.merging import merge
    from freshlegs.domain.sameness import groups
    from freshlegs.store.recordings import recordings_light

    surveys, refused = _surveys(paths)
    ledger = _ledger(home, surveys)
    for one in told_only(surveys, _home_zone(home)):
        ledger.take_told(one.file, one.item)
    for chunk in _read(home, None, surveys, ledger, on_progress):
        for read in chunk.reads:
            ledger.take(read)
    new = [one for _, item in ledger.kept for one in item.recordings]
    recordings = (*recordings_light(home), *new)
    runs = runs_by_key([merge(group) for group in groups(recordings)], recordings)
    return replace(ledger.report(None, runs), refused=refused)


def undo(home: Home, batch: str) -> int:
    """Take a batch back exactly; gives how many recordings went.

    Raises NotFoundError for a batch that is not there.
    """
    from freshlegs.store.batches import undo_batch
    from freshlegs.store.recordings import recordings_light

    before_count = len(recordings_light(home))
    undo_batch(home, batch)
    return before_count - len(recordings_light(home))


def list_batches(home: Home) -> tuple[Batch, ...]:
    """Give the batches that are there, oldest first."""
    from freshlegs.store.batches import batches

    return batches(home)


def _surveys(paths: Sequence[Path]) -> tuple[list[Survey], tuple[str, ...]]:
    """Look into every path; give what they hold, and what is wrong with those refused whole."""
    from freshlegs import importers

    if any(path.is_file() and path.stat().st_size >= LARGE_BYTES for path in paths):
        make_ready()
    surveys, refused = [], []
    for path in paths:
        try:
            surveys.append(importers.survey(path))
        except FreshlegsError as error:
            surveys.append(Survey(kind=path.name, failed=(importers.failure(path.name, error),)))
            refused.append(error.sentence)
    return surveys, tuple(refused)


def _ledger(home: Home, surveys: Sequence[Survey]) -> Ledger:
    from freshlegs.store.recordings import known_digests, recordings_light

    there = recordings_light(home)
    ledger = Ledger(
        known=set(known_digests(home)),
        described={one.activity.external_id or "" for one in there} - {""},
        starts={one.key: one.activity.start.utc for one in there},
    )
    ledger.open_with(surveys)
    return ledger


def _read_and_keep(
    home: Home, batch: str, surveys: Sequence[Survey], ledger: Ledger, on_progress: OnProgress
) -> None:
    from freshlegs.store.batches import keep, keep_tables
    from freshlegs.store.parcels import desk_of
    from freshlegs.store.retold import retell

    for survey in surveys:
        retell(home, survey.tables.log)
    told = told_only(surveys, _home_zone(home))
    items = [item for one in told for item in ledger.take_told(one.file, one.item)]
    refused = [*keep(home, batch, items)]
    tables = [survey.tables for survey in surveys]
    with closing(_read(home, desk_of(home, batch), surveys, ledger, on_progress)) as chunks:
        for chunk in chunks:
            refused += _keep_chunk(home, batch, chunk, ledger)
            tables += [read.tables for read in chunk.reads]
    ledger.refuse(refused)
    for table in tables:
        rest = replace(table, activities=(), log=())
        if rest != NOTHING:
            keep_tables(home, batch, rest)


def _keep_chunk(home: Home, batch: str, chunk: ReadChunk, ledger: Ledger) -> tuple[Skip, ...]:
    from freshlegs.store.batches import keep

    items = [item for read in chunk.reads for item in ledger.take(read)]
    files = [item for item in items if item.data is not None]
    rows = [item for item in items if item.data is None]
    refused = keep(home, batch, files, chunk.parcel)
    return (*refused, *keep(home, batch, rows))


def _read(
    home: Home,
    desk: Desk | None,
    surveys: Sequence[Survey],
    ledger: Ledger,
    on_progress: OnProgress,
) -> Generator[ReadChunk]:
    todo = jobs(surveys)
    total_count = sum(len(job.refs) for job in todo)
    context = ReadContext(home_zone=_home_zone(home), today=today(home))
    work = partial(read_chunk, context=context, known=frozenset(ledger.known), desk=desk)
    done_count = 0
    on_progress(done_count, total_count)
    with pool(len(todo)) as executor:
        for job, chunk in zip(todo, in_order(executor, work, todo), strict=True):
            done_count += len(chunk.reads)
            on_progress(done_count, total_count)
            both = zip(job.refs, chunk.reads, strict=True)
            yield replace(chunk, reads=tuple(replace(read, ref=ref) for ref, read in both))


def _home_zone(home: Home) -> str | None:
    from freshlegs.store.profile import profile

    return profile(home).home_zone
