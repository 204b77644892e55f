"""Imports a few files and dies on the way: `python -m tests.store.dying HOME STEP [before|after]`.

Steps are renames of finished files and commits of the database, in the order they happen.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from freshlegs.store.batches import begin_batch, finish_batch, keep
from freshlegs.store.opening import open_home
from freshlegs.store.recordings import known_digests
from tests.store.making import kept

FILES_COUNT = 24


def dying[**P, R](act: Callable[P, R], steps: list[int], when: str) -> Callable[P, R]:
    """Act as ever, but at the last step that is left die before or after it."""

    def wrapped(*arguments: P.args, **named: P.kwargs) -> R:
        steps[0] -= 1
        if steps[0] == 0 and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        done = act(*arguments, **named)
        if steps[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    return wrapped


def complete(path: Path) -> None:
    """Import whatever of the files is not there yet, newest first within a chunk."""
    home = open_home(path)
    batch = begin_batch(home, [])
    known = known_digests(home)
    items = [item for number in range(FILES_COUNT) if (item := kept(number)).digest not in known]
    for first in range(0, len(items), 6):
        keep(home, batch, items[first : first + 6])
    finish_batch(home, batch)


if __name__ == "__main__":
    left = [int(sys.argv[2])]
    Path.replace = dying(Path.replace, left, sys.argv[3])  # type: ignore[method-assign] # that is the trap
    BaseDatabaseWrapper.commit = dying(BaseDatabaseWrapper.commit, left, sys.argv[3])  # type: ignore[method-assign] # so is this
    complete(Path(sys.argv[1]))
