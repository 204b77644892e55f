"""Remember answers while nothing changes: a page that is opened again is there at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOST_ANSWERS_COUNT = 256
"""Answers kept in memory, of all runners together; one is some ten kilobytes."""


class Remembered[Answer]:
    """What was computed for a history as it stands; any write makes it stale.

    It is derived and lives in this process alone. Two threads that ask for the same at once may
    both compute it, and get the same.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._found: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, home: Home, asked: Hashable, compute: Callable[[], Answer]) -> Answer:
        """Give what was computed when the history stood as it does now, else compute it."""
        from freshlegs.store.stamp import stamp

        key = (home.path, home.runner_number, asked, stamp(home))
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        answer = compute()
        with self._lock:
            self._found[key] = answer
            while len(self._found) > MOST_ANSWERS_COUNT:
                self._found.popitem(last=False)
        return answer
