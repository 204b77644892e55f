"""Gives one run back with the files it was made of and the runs beside it."""

from __future__ import annotations

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.run import Run
from freshlegs.domain.shown_names import without_email
from freshlegs.store.asking import ask
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home

ONE = "SELECT told FROM store_runrow WHERE runner_id = %s AND key = %s"
FILES = """
SELECT recording.key, original.title FROM store_recordingrow AS recording
JOIN store_originalrow AS original ON original.id = recording.original_id
WHERE recording.runner_id = %s AND recording.key IN ({marks})
"""
BEFORE = """
SELECT key FROM store_runrow WHERE runner_id = %s AND (start, key) <
(SELECT start, key FROM store_runrow WHERE runner_id = %s AND key = %s)
ORDER BY start DESC, key DESC LIMIT 1
"""
AFTER = """
SELECT key FROM store_runrow WHERE runner_id = %s AND (start, key) >
(SELECT start, key FROM store_runrow WHERE runner_id = %s AND key = %s)
ORDER BY start, key LIMIT 1
"""


def one_run(home: Home, key: str) -> Run:
    """Give a run without its streams. Raises NotFoundError."""
    rows = ask(home, ONE, home.runner_number, key)
    if not rows:
        raise NotFoundError(kind="run", name=key)
    return from_json(Run, rows[0][0])


def files_of(home: Home, run: Run) -> tuple[str, ...]:
    """Name the files that a run was made of, the one that counts first."""
    query = FILES.format(marks=", ".join(["%s"] * len(run.recordings)))
    titles: dict[str, str] = dict(ask(home, query, home.runner_number, *run.recordings))
    return tuple(without_email(titles[key]) for key in run.recordings if key in titles)


def run_before(home: Home, key: str) -> str | None:
    """Give the key of the run before; None where there is none."""
    return _beside(home, BEFORE, key)


def run_after(home: Home, key: str) -> str | None:
    """Give the key of the run after; None where there is none."""
    return _beside(home, AFTER, key)


def _beside(home: Home, query: str, key: str) -> str | None:
    rows = ask(home, query, home.runner_number, home.runner_number, key)
    return rows[0][0] if rows else None
