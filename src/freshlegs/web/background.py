"""Starts a worker when there is something to do behind the pages, and ends it with the server."""

from __future__ import annotations

import multiprocessing
from multiprocessing.process import BaseProcess
from threading import Event, Lock, Thread

from django.db import connections, transaction
from django.tasks.signals import task_enqueued

from freshlegs.web.worker import MOST_ATTEMPTS_COUNT, is_work_left, work_off
from freshlegs.workflows.executors import unheard_by_children

MOST_STARTS_COUNT = MOST_ATTEMPTS_COUNT + 1
"""A worker that is done leaves nothing; one that falls over and over is not started for ever."""


class Background:
    """Looks after one worker at a time; idle, it is a sleeping thread and nothing else.

    The worker is a process of its own: pages share neither its memory nor its turns, and
    whatever ends it leaves them alone.
    """

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self._asked, self._turn = Event(), Lock()
        self._is_over = False
        self._worker: BaseProcess | None = None
        self._thread = Thread(target=self._look_after, name="background", daemon=True)

    def begin(self) -> None:
        """Look for what an earlier server left, and from now on do what is asked."""
        task_enqueued.connect(self._ask, weak=False, dispatch_uid=id(self))
        self._asked.set()
        self._thread.start()

    def end(self) -> None:
        """Stop at once: what was begun is begun again by the next server."""
        task_enqueued.disconnect(dispatch_uid=id(self))
        with self._turn:
            self._is_over = True
            if self._worker is not None:
                self._worker.terminate()
        self._asked.set()
        self._thread.join()

    def _ask(self, **_: object) -> None:
        transaction.on_commit(self._asked.set)  # before that the worker could not see the task

    def _look_after(self) -> None:
        while self._asked.wait():
            self._asked.clear()
            if self._is_over:  # looked at after the clearing, so that the end is never missed
                return
            for _ in range(MOST_STARTS_COUNT):
                if not self._is_work_left() or (worker := self._start()) is None:
                    break
                worker.join()

    def _is_work_left(self) -> bool:
        try:
            return is_work_left()
        finally:
            connections.close_all()

    def _start(self) -> BaseProcess | None:
        """Start a worker that hears no Ctrl-C, which goes to every process of a terminal."""
        with self._turn:
            if self._is_over:
                return None
            context = multiprocessing.get_context("spawn")
            self._worker = context.Process(target=work_off, name="freshlegs worker")
            with unheard_by_children():
                self._worker.start()
            return self._worker
