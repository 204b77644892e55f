"""Where the heavy reading runs: in this process for a few files, in a pool for many."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import forkserver, resource_tracker
from threading import Thread, current_thread, main_thread

AHEAD_COUNT = 6
"""Chunks in flight beyond one a worker: enough to keep them busy while what came is written."""

LOADED_ONCE = ("freshlegs.workflows.reading", "lxml.etree", "tzfpy")
"""What every worker needs; all are copies of one process that has it, and share its memory."""

ENDINGS = (signal.SIGINT, signal.SIGTERM)
"""What must not come while a worker is being started: nobody would know of it, and end it."""


@contextmanager
def pool(jobs_count: int) -> Iterator[Executor | None]:
    """Give a process pool (forkserver: Polars hangs after a fork), or None for a single job.

    Who leaves it by an exception waits for no job: what the workers were at is given up.
    """
    workers_count = min(_cores_count(), jobs_count)
    if workers_count < 2:  # noqa: PLR2004 - one worker is no better than none
        yield None
        return
    make_ready()
    context = multiprocessing.get_context("forkserver")
    executor = ProcessPoolExecutor(workers_count, context, follow_parent)
    try:
        with ExitStack() as on_failure:
            on_failure.callback(_give_up, executor)
            yield executor
            on_failure.pop_all()
    finally:
        executor.shutdown(cancel_futures=True)


def _give_up(executor: ProcessPoolExecutor) -> None:
    """End the workers at once; `shutdown` would wait for what they are at.

    A result that one of them was sending ends in the middle. Who reads it waits for the rest as
    long as anybody can write, and we are the last who can. Before Python 3.14 an executor has no
    method for either.
    """
    for worker in list(executor._processes.values()):  # noqa: SLF001 - see above
        worker.kill()
    executor._result_queue._writer.close()  # type: ignore[attr-defined]  # noqa: SLF001 - see above


def make_ready() -> None:
    """Start the process that workers are copies of: it loads while the caller goes on."""
    if _cores_count() < 2:  # noqa: PLR2004 - one core has no use for a pool
        return
    forkserver.set_forkserver_preload([*LOADED_ONCE])
    resource_tracker.ensure_running()
    with unheard_by_children():
        forkserver.ensure_running()


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Keep Ctrl-C, which goes to every process of a terminal, from programs that are started."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _put_off() -> Iterator[None]:
    """Let what would end the program wait for the end of a block."""
    if current_thread() is not main_thread():
        yield
        return
    came: list[int] = []
    heard = {one: signal.signal(one, lambda number, _: came.append(number)) for one in ENDINGS}
    try:
        yield
    finally:
        for one, handler in heard.items():
            signal.signal(one, handler)
        for number in came:
            signal.raise_signal(number)


def follow_parent() -> None:
    """Have a worker end with the program that started it, however that one ends."""
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


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
        with _put_off():
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
