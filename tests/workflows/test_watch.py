"""After the first archive, runs arrive by themselves."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from freshlegs.store.home import Home
from freshlegs.workflows import arrivals
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
