"""Remembers a few values by what they were made of: asked again for the same, nothing is made."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock


class Few[Key, Value]:
    """The values made last, each with what it was made of; `is_same` compares two of those.

    Two threads that ask for the same at once may both make it, and get equal values.
    """

    def __init__(self, most_count: int, is_same: Callable[[Key, Key], bool]) -> None:
        """Begin with nothing; beyond so many values the oldest goes."""
        self._found: deque[tuple[Key, Value]] = deque(maxlen=most_count)
        self._is_same = is_same
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Give the value that was made of the same, else make it."""
        with self._lock:
            found = list(self._found)
        for known, value in found:
            if self._is_same(known, key):
                return value
        made = make()
        with self._lock:
            self._found.appendleft((key, made))
        return made
