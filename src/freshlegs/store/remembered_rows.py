"""Remembers what was read of rows that only imports and edits of runs change, while none did."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

from freshlegs.store.asking import ask
from freshlegs.store.home import Home

KEPT_COUNT = 24
"""Readings kept in memory, of all runners together."""
NEWEST = """
SELECT (SELECT max(id) FROM store_factrow WHERE runner_id = %s),
(SELECT max(id) FROM store_batchrow WHERE runner_id = %s),
(SELECT count(*) FROM store_batchrow WHERE runner_id = %s),
(SELECT max(id) FROM store_runrow WHERE runner_id = %s),
(SELECT count(*) FROM store_runrow WHERE runner_id = %s),
(SELECT CAST(max(at) AS text) FROM store_logrow
WHERE runner_id = %s AND kind >= 'batch' AND kind < 'bati'),
(SELECT CAST(max(at) AS text) FROM store_logrow
WHERE runner_id = %s AND kind >= 'run' AND kind < 'ruo')
"""

_found: OrderedDict[Hashable, tuple[object, Any]] = OrderedDict()
_lock = Lock()


def while_rows_stand[Value](home: Home, name: Hashable, read: Callable[[], Value]) -> Value:
    """Give what `read` gave when the imported rows and the runs stood as they do now.

    A check-in changes none of them. Whoever writes might see rows that are not committed, and
    reads anew.
    """
    if home.reading is None:
        return read()
    key, now = (home.path, home.runner_number, name), _stamp(home)
    with _lock:
        stood, value = _found.get(key, (None, None))
        if stood == now:
            _found.move_to_end(key)
            known: Value = value
            return known
    fresh = read()
    with _lock:
        _found[key] = now, fresh
        while len(_found) > KEPT_COUNT:
            _found.popitem(last=False)
    return fresh


def _stamp(home: Home) -> tuple[Any, ...]:
    """Numbers and a moment that differ once anything was imported, taken back or grouped anew."""
    return ask(home, NEWEST, *[home.runner_number] * 7)[0]
