"""A worker is there while there is something to do, and ends with the server."""

from __future__ import annotations

import multiprocessing
import os
from threading import Event

import pytest

from freshlegs.web import background, worker
from freshlegs.web.background import Background


class Process:
    """A process that is done at once, or when it is told to end."""

    def __init__(self, *, is_long: bool) -> None:
        self.started, self.over = Event(), Event()
        self.is_long = is_long

    def start(self) -> None:
        self.started.set()

    def join(self) -> None:
        if self.is_long:
            assert self.over.wait(20)

    def terminate(self) -> None:
        self.over.set()


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    """The processes that are started in place of workers; none is needed any more after three."""
    found: list[Process] = []
    monkeypatch.setattr(background, "is_work_left", lambda: len(found) < 3)
    return found


def start_with(monkeypatch: pytest.MonkeyPatch, begun: list[Process], *, is_long: bool) -> Event:
    """Start processes that are none; gives what is set when the last has begun."""
    came = Event()

    class Context:
        def Process(self, **_: object) -> Process:  # noqa: N802 - multiprocessing's own name
            begun.append(Process(is_long=is_long))
            if is_long or len(begun) == 3:
                came.set()
            return begun[-1]

    monkeypatch.setattr(multiprocessing, "get_context", lambda _: Context())
    return came


def test_a_worker_that_falls_is_started_again(
    monkeypatch: pytest.MonkeyPatch, begun: list[Process]
) -> None:
    came = start_with(monkeypatch, begun, is_long=False)
    server = Background()
    server.begin()
    assert came.wait(20)
    server.end()
    assert len(begun) == 3


def test_the_worker_ends_with_the_server(
    monkeypatch: pytest.MonkeyPatch, begun: list[Process]
) -> None:
    came = start_with(monkeypatch, begun, is_long=True)
    server = Background()
    server.begin()
    assert came.wait(20)
    assert begun[0].started.wait(20)
    server.end()
    assert [one.over.is_set() for one in begun] == [True]


def test_a_worker_steps_back_and_does_the_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    did: list[object] = []
    monkeypatch.setattr(worker, "follow_parent", lambda: did.append("follows"))
    monkeypatch.setattr(worker, "start", lambda: did.append("started"))
    monkeypatch.setattr(worker, "do_tasks", lambda: did.append("done"))
    monkeypatch.setattr(os, "nice", did.append)
    worker.work_off()
    assert did == ["follows", worker.POLITENESS, "started", "done"]
