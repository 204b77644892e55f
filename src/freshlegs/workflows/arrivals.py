"""Notice files that have come and are whole: nobody is writing to them any more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

SETTLED_S = 2.0
"""A file that has not changed for so long is taken to be copied completely."""
LOOK_EVERY_MS = 1000


def changed_files(folders: Callable[[], tuple[Path, ...]], stop: Event) -> Iterator[list[Path]]:
    """Give files that came or changed, once they are whole; `folders` may change meanwhile."""
    waiting: set[Path] = set()
    while not stop.is_set():
        places = folders()
        if not places:
            stop.wait(LOOK_EVERY_MS / 1000)
            continue
        for changes in _changes(places, stop):
            waiting |= {Path(path) for change, path in changes if change is not Change.deleted}
            whole = sorted(path for path in waiting if _is_whole(path))
            waiting -= {*whole, *(path for path in waiting if not path.is_file())}
            if whole:
                yield whole
            if folders() != places:
                break


def _changes(places: tuple[Path, ...], stop: Event) -> Iterator[set[tuple[Change, str]]]:
    present = [place for place in places if place.is_dir()]
    return watch(
        *present,
        stop_event=stop,
        rust_timeout=LOOK_EVERY_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
    )


def _is_whole(path: Path) -> bool:
    try:
        return path.is_file() and time.time() - path.stat().st_mtime >= SETTLED_S
    except OSError:
        return False
