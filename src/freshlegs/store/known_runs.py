"""Gives runs back: whole ones, and of the years before as little as is needed."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import PlainRun
from freshlegs.domain.run import Run
from freshlegs.store.asking import ask
from freshlegs.store.encoding import many_from_json
from freshlegs.store.home import Home

SINCE = """
SELECT told FROM store_runrow WHERE runner_id = %s AND day >= %s ORDER BY start, key
"""
BEFORE = """
SELECT CAST(day AS text), gear, distance_m FROM store_runrow
WHERE runner_id = %s AND day < %s AND sport = %s ORDER BY day, id
"""


def runs(home: Home, since: date = date.min) -> tuple[Run, ...]:
    """Give the runs of a day and later by start, without streams."""
    rows = ask(home, SINCE, home.runner_number, since.isoformat())
    return tuple(many_from_json(Run, [told for (told,) in rows]))


def runs_before(home: Home, day: date) -> list[PlainRun]:
    """Give the runs on foot before a day by day, with so little of them that it is quick."""
    rows = ask(home, BEFORE, home.runner_number, day.isoformat(), Sport.RUN.value)
    return [PlainRun(date.fromisoformat(on), shoe, distance_m) for on, shoe, distance_m in rows]
