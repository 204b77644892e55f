"""Workers are started whole, and end with the program that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from queue import SimpleQueue

import pytest

from freshlegs.workflows import executors


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
