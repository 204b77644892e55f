"""Remember answers while nothing changes: a page that is opened again is there at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.store.home import Home
    from freshlegs.store.learnt import Standing
    from freshlegs.store.stamp import Stamp

ONE_DAY = timedelta(days=1)
MOST_ANSWERS_COUNT = 256
"""Answers kept in memory, of all runners together; one is some ten kilobytes."""


@dataclass(slots=True)
class _Told[Answer]:
    """An answer, how the whole history stood, and how that of the days it is about did."""

    answer: Answer
    stamp: Stamp
    standing: Standing | None


class Remembered[Answer]:
    """What was computed for a history as it stands; any write makes it stale.

    What is said to be `until` a day is about the days up to it alone: it stays while nothing is
    added to those, changed or taken back. It is derived and lives in this process alone. Two
    threads that ask for the same at once may both compute it, and get the same.
    """

    def __init__(self, most_count: int | None = None) -> None:
        """Begin with nothing; beyond so many answers the oldest go."""
        self._most_count = most_count
        self._found: OrderedDict[Hashable, _Told[Answer]] = OrderedDict()
        self._lock = Lock()

    def get(
        self, home: Home, asked: Hashable, compute: Callable[[], Answer], until: date | None = None
    ) -> Answer:
        """Give what was computed when the history stood as it does now, else compute it."""
        from freshlegs.store.learnt import standing
        from freshlegs.store.stamp import stamp

        key, now = (home.path, home.runner_number, asked), stamp(home)
        with self._lock:
            told = self._found.get(key)
        if told is None or not _still_stands(home, told, now, until):
            stood = None if until is None else standing(home, until + ONE_DAY)
            told = _Told(compute(), now, stood)
        told.stamp = now
        self._keep(key, told)
        return told.answer

    def _keep(self, key: Hashable, told: _Told[Answer]) -> None:
        with self._lock:
            self._found[key] = told
            self._found.move_to_end(key)
            most_count = MOST_ANSWERS_COUNT if self._most_count is None else self._most_count
            while len(self._found) > most_count:
                self._found.popitem(last=False)


def _still_stands[Answer](home: Home, told: _Told[Answer], now: Stamp, until: date | None) -> bool:
    from freshlegs.store.learnt import still_stands

    if told.stamp == now:
        return True
    if until is None or told.standing is None:
        return False
    return still_stands(home, told.standing, until + ONE_DAY)
