"""Import new files as they come, and answer again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BusyError
from freshlegs.domain.imports import ImportReport, Outcome
from freshlegs.workflows.arrivals import changed_files
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.why import Answer, why

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")
WATCH_FOLDERS = (
    "GARMIN/Activity",
    "Garmin/Activity",
    "GARMIN/ACTIVITY",
    "Internal Storage/GARMIN/Activity",
)
_MOUNT_DEPTH = 3
BUSY_WAIT_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came, and today's answer with it."""

    report: ImportReport
    answer: Answer


def watch(
    home: Home, folders: Sequence[Path], *, once: bool = False, stop: Event | None = None
) -> Iterator[Arrival]:
    """Import what lies in the folders, then what comes, until `stop` is set (or at once).

    Gives one arrival each time that something new was imported, or that a whole file was refused.
    """
    there = [place for place in watched_folders(folders) if place.exists()]
    if once:
        yield from _arrived(home, there)
        return
    until = stop or Event()
    yield from _arrived_in_turn(home, there, until)
    for files in changed_files(lambda: watched_folders(folders), until):
        yield from _arrived_in_turn(home, files, until)


def watched_folders(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Give the folders to watch: those named, else the activity folders of plugged-in watches."""
    return tuple(folders) or plugged_in(MOUNTS)


def plugged_in(mounts: Sequence[str]) -> tuple[Path, ...]:
    """Find the activity folders of watches that appear as drives below these mount points."""
    found: list[Path] = []
    for mount in mounts:
        for depth in range(_MOUNT_DEPTH):
            for name in WATCH_FOLDERS:
                found += Path(mount).glob("*/" * depth + name)
    return tuple(dict.fromkeys(path.resolve() for path in found))


def _arrived_in_turn(home: Home, paths: Sequence[Path], stop: Event) -> Iterator[Arrival]:
    """Import what came as soon as nobody else is writing."""
    while not stop.is_set():
        try:
            yield from _arrived(home, paths)
        except BusyError:
            stop.wait(BUSY_WAIT_S)
        else:
            return


def _arrived(home: Home, paths: Sequence[Path]) -> Iterator[Arrival]:
    if not paths:
        return
    report = import_paths(home, paths, _no_progress)
    if report.count(Outcome.IMPORTED) or report.count(Outcome.MERGED) or report.refused:
        yield Arrival(report=report, answer=why(home))


def _no_progress(_done_count: int, _total_count: int) -> None:
    return
