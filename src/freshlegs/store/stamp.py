"""Tell in a moment whether anything of a history changed since it was last asked."""

from __future__ import annotations

from freshlegs.store.asking import ask
from freshlegs.store.home import Home

type Stamp = tuple[int | str | None, ...]

NEWEST = """
SELECT (SELECT max(id) FROM store_logrow WHERE runner_id = %s),
(SELECT count(*) FROM store_logrow WHERE runner_id = %s),
(SELECT CAST(at AS text) FROM store_logrow WHERE runner_id = %s ORDER BY id DESC LIMIT 1),
(SELECT max(id) FROM store_factrow WHERE runner_id = %s),
(SELECT max(id) FROM store_runrow WHERE runner_id = %s),
(SELECT count(*) FROM store_runrow WHERE runner_id = %s)
"""


def stamp(home: Home) -> Stamp:
    """Give numbers that differ once anything was logged, imported, taken back or grouped anew.

    Whatever a runner does adds a line to the log; an import adds rows before its line is there.
    The moment of the newest line tells a history from another that was put in its place.
    """
    return ask(home, NEWEST, *[home.runner_number] * 6)[0]
