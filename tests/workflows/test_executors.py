"""Workers are started whole, and end with the program that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import struct
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from queue import SimpleQueue

import pytest

from freshlegs.workflows import executors


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a pool even where there is one core."""
    monkeypatch.setattr(executors, "_cores_count", lambda: 2)


def test_ctrl_c_waits_until_a_worker_is_started() -> None:
    done = []

    def start() -> None:
        with executors._put_off():
            signal.raise_signal(signal.SIGINT)
            done.append("started")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert done == ["started"]


def test_a_thread_leaves_signals_to_the_main_one() -> None:
    done = []

    def work() -> None:
        with executors._put_off():
            done.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [signal.default_int_handler]


def test_a_worker_ends_with_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ended:
        def join(self) -> None:
            return

    codes: SimpleQueue[int] = SimpleQueue()
    monkeypatch.setattr(multiprocessing, "parent_process", Ended)
    monkeypatch.setattr(os, "_exit", codes.put)
    executors.follow_parent()
    assert codes.get(timeout=10) == 1


def test_who_has_no_parent_stays() -> None:
    executors._end_with_parent()


def left_by_ctrl_c(before_it: Callable[[ProcessPoolExecutor], None]) -> list[BaseProcess]:
    """Leave a pool whose workers have an hour to go; gives those that are still there."""

    def leave() -> None:
        with executors.pool(2) as executor:
            assert isinstance(executor, ProcessPoolExecutor)
            for _ in range(4):
                executor.submit(time.sleep, 3600)
            before_it(executor)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leave()
    return multiprocessing.active_children()


@pytest.mark.usefixtures("two_cores")
def test_who_leaves_a_pool_by_an_exception_waits_for_no_job() -> None:
    assert left_by_ctrl_c(lambda _: None) == []


@pytest.mark.usefixtures("two_cores")
def test_nobody_waits_for_the_rest_of_a_result_whose_sender_is_gone() -> None:
    announced_bytes = struct.pack("!i", 1000)

    def send_half(executor: ProcessPoolExecutor) -> None:
        results = executor._result_queue
        os.write(results._writer.fileno(), announced_bytes + b"half")  # type: ignore[attr-defined]

    assert left_by_ctrl_c(send_half) == []
