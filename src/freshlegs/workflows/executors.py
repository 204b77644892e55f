"""Where the heavy reading runs: in this process for a few files, in a pool for many."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager

AHEAD_COUNT = 2
"""Chunks in flight beyond one a worker: enough to keep them busy, few enough for memory."""


@contextmanager
def pool(jobs_count: int) -> Iterator[Executor | None]:
    """Give a process pool (forkserver: Polars hangs after a fork), or None for a single job."""
    workers_count = min(_cores_count(), jobs_count)
    if workers_count < 2:  # noqa: PLR2004 - one worker is no better than none
        yield None
        return
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(workers_count, mp_context=context) as executor:
        yield executor


def in_order[Job, Result](
    executor: Executor | None, work: Callable[[Job], Result], jobs: Iterable[Job]
) -> Iterator[Result]:
    """Run jobs and give results in order, never more than a few ahead of who takes them."""
    if executor is None:
        yield from map(work, jobs)
        return
    ahead_count = (_cores_count()) + AHEAD_COUNT
    waiting: deque[Future[Result]] = deque()
    for job in jobs:
        waiting.append(executor.submit(work, job))
        if len(waiting) >= ahead_count:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _cores_count() -> int:
    """Cores that this process may use; Python 3.12 knows only those of the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
