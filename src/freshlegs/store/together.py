"""Keep several things whole: all of them or none, and none of them twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from django.db import transaction

from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries
from freshlegs.store.rows import Runner

_turns: defaultdict[str, RLock] = defaultdict(RLock)
"""Threads of one process wait here: SQLite's own waiting sleeps, and lets the last come first."""


@contextmanager
def together(home: Home) -> Iterator[None]:
    """Keep what is written in this block as one, while no other block of the runner writes."""
    with _turns[home.database], transaction.atomic(using=home.database):
        Runner.objects.using(home.database).select_for_update().get(pk=home.runner_number)
        yield


def is_within(home: Home) -> bool:
    """Tell whether this is such a block, for which others wait."""
    return bool(transaction.get_connection(home.database).in_atomic_block)


def was_sent(home: Home, code: str) -> bool:
    """Tell whether what a browser calls by this code was kept before."""
    return any(from_json(str, line.told) == code for line in entries(home, [LogKind.SENT_KEPT]))


def note_sent(home: Home, code: str) -> None:
    """Remember that what a browser calls by this code is kept."""
    append(home, LogKind.SENT_KEPT, code)
