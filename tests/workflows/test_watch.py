"""After the first archive, runs arrive by themselves."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from pathlib import Path

import pytest

from freshlegs.store import locks
from freshlegs.store.home import Home
from freshlegs.workflows import arrivals
from freshlegs.workflows import watch as watching
from freshlegs.workflows.watch import Arrival, plugged_in, watch, watched_folders
from tests.workflows.made import fit_files


def test_what_lies_there_is_imported_at_once(home: Home, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 2)
    (arrival,) = watch(home, [folder], once=True)
    assert [one.entry for one in arrival.report.details] == ["000.fit", "001.fit"]
    assert list(watch(home, [folder], once=True)) == []


def test_a_file_that_comes_later_is_imported_once_it_is_whole(home: Home, tmp_path: Path) -> None:
    made, folder = fit_files(tmp_path / "made", 1), tmp_path / "synced"
    folder.mkdir()
    stop = threading.Event()
    came: list[Arrival] = []
    copy = threading.Timer(1.0, shutil.copy, (made / "000.fit", folder / "000.fit"))
    give_up = threading.Timer(30.0, stop.set)
    copy.start()
    give_up.start()
    for arrival in watch(home, [folder], stop=stop):
        came.append(arrival)
        stop.set()
    give_up.cancel()
    assert [one.entry for arrival in came for one in arrival.report.details] == ["000.fit"]


def test_a_plugged_in_watch_is_found(tmp_path: Path) -> None:
    activities = tmp_path / "media" / "me" / "GARMIN" / "GARMIN" / "Activity"
    activities.mkdir(parents=True)
    assert plugged_in([str(tmp_path / "media")]) == (activities.resolve(),)


def test_named_folders_are_watched_and_nothing_else(tmp_path: Path) -> None:
    assert watched_folders([tmp_path]) == (tmp_path,)


def test_nothing_to_watch_waits_until_it_is_told_to_stop() -> None:
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    assert list(arrivals.changed_files(lambda: (), stop)) == []


def test_a_refused_file_is_told_and_the_watch_goes_on(home: Home, tmp_path: Path) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    (arrival,) = watch(home, [tmp_path / "cut.zip"], once=True)
    assert arrival.report.refused[0].startswith("cut.zip: it is not a readable zip")


def test_who_is_busy_is_waited_for(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    monkeypatch.setattr(watching, "changed_files", lambda _folders, _stop: iter([[folder]]))
    monkeypatch.setattr(watching, "BUSY_WAIT_S", 0.01)
    (tmp_path / "empty").mkdir()
    locks.acquire(home.lock, "an import")
    threading.Timer(0.2, locks.release, [home.lock]).start()
    (arrival,) = watch(home, [tmp_path / "empty"])
    assert arrival.report.batch == "b1"


def test_ctrl_c_ends_the_watch(tmp_path: Path) -> None:
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        list(arrivals.changed_files(lambda: (tmp_path,), threading.Event()))
