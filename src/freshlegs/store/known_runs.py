"""Gives runs back: whole ones, and of the years before as little as is needed."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import PlainRun
from freshlegs.domain.run import Run
from freshlegs.store.asking import ask
from freshlegs.store.encoding import many_from_json
from freshlegs.store.home import Home
from freshlegs.store.remembered_rows import while_rows_stand

NUMBERS = """
SELECT id FROM store_runrow WHERE runner_id = %s AND day >= %s AND day <= %s ORDER BY start, key
"""
TOLD = """
SELECT id, told FROM store_runrow WHERE runner_id = %s AND day >= %s AND day <= %s
ORDER BY start, key
"""
PLAIN = """
SELECT CAST(day AS text), gear, distance_m FROM store_runrow
WHERE runner_id = %s AND sport = %s ORDER BY day, id
"""
KEPT_RUNS_COUNT = 1_000
"""Whole runs of one runner kept in memory (20 kB each); a question asks for a year and a half."""


def runs(home: Home, since: date = date.min, until: date = date.max) -> tuple[Run, ...]:
    """Give the runs from a day to another, both included, by start, without streams."""
    days = since.isoformat(), until.isoformat()
    known = while_rows_stand(home, "runs", dict[int, Run])
    numbers = [number for (number,) in ask(home, NUMBERS, home.runner_number, *days)]
    found = [run for run in map(known.get, numbers) if run is not None]
    if len(found) == len(numbers):
        return tuple(found)
    told = dict(ask(home, TOLD, home.runner_number, *days))
    read = many_from_json(Run, list(told.values()))
    _keep(known, dict(zip(told, read, strict=True)))
    return tuple(read)


def _keep(known: dict[int, Run], read: dict[int, Run]) -> None:
    """Remember runs, the latest read rather than others; those of many years are too many."""
    if len(read) <= KEPT_RUNS_COUNT:
        known.update(read)
        for number in list(known)[:-KEPT_RUNS_COUNT]:
            known.pop(number, None)


def runs_before(home: Home, day: date) -> list[PlainRun]:
    """Give the runs on foot before a day by day, with so little of them that it is quick."""
    every = while_rows_stand(home, "plain runs", lambda: _plain(home))
    return every[: bisect_left(every, day, key=lambda run: run.day)]


def _plain(home: Home) -> list[PlainRun]:
    rows = ask(home, PLAIN, home.runner_number, Sport.RUN.value)
    return [PlainRun(date.fromisoformat(on), shoe, distance_m) for on, shoe, distance_m in rows]
