"""Opens a runner's place for a question: nothing is written, and Django need not start."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from pkgutil import iter_modules
from weakref import finalize

from freshlegs import settings
from freshlegs.store import migrations
from freshlegs.store.home import Home

WAIT_S = 30.0
QUICKLY = "PRAGMA query_only=ON; PRAGMA cache_size=-32000;"
APPLIED = "SELECT name FROM django_migrations WHERE app = 'store'"
WHOLE = """
SELECT id FROM store_runner AS runner WHERE name = ?
AND NOT EXISTS (SELECT 1 FROM store_dirtymonth WHERE runner_id = runner.id)
AND NOT EXISTS (SELECT 1 FROM store_batchrow WHERE runner_id = runner.id AND is_open)
"""
"""A runner with nothing to mend and no import under way."""


def open_to_read(path: Path | None = None, *, runner: str = "me") -> Home:
    """Open a folder as `open_home` does, for functions that only read.

    A place on a server, a new one, and one that has to be upgraded, mended or complained of
    first is left to `open_home`.
    """
    folder = (path or settings.home_folder()).absolute()
    home = None if settings.database_url() else _opened(folder, runner)
    if home is None:
        from freshlegs.store.opening import open_home

        return open_home(path, runner=runner)
    return home


def _opened(folder: Path, runner: str) -> Home | None:
    """Give the home if its database is there, up to date and whole."""
    file = settings.sqlite_file(folder)
    if not file.is_file():
        return None
    connection = sqlite3.connect(
        f"{file.as_uri()}?mode=rw",
        uri=True,
        timeout=WAIT_S,
        isolation_level=None,
        check_same_thread=False,  # whichever thread tidies up closes it
    )
    number = _whole(connection, runner)
    if number is None:
        connection.close()
        return None
    home = Home(
        path=folder,
        streams_path=settings.streams_folder() or folder / "streams",
        database="none, since it is only read",
        runner=runner,
        runner_number=number,
        reading=connection,
    )
    finalize(home, connection.close)
    return home


def _whole(connection: sqlite3.Connection, runner: str) -> int | None:
    """Give the runner's row; None where anything is to be done or complained of first."""
    ours = {module.name for module in iter_modules(migrations.__path__)}
    try:
        connection.executescript(QUICKLY)
        if {name for (name,) in connection.execute(APPLIED)} != ours:
            return None
        found = connection.execute(WHOLE, [runner]).fetchone()
    except sqlite3.DatabaseError:
        return None
    return None if found is None else int(found[0])
