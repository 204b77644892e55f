"""Opens a runner's place: makes the folder, upgrades the database, mends what a kill left."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from django.db import connections

from freshlegs import settings
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store.home import Home
from freshlegs.store.migrating import bring_up_to_date
from freshlegs.store.rows import Runner
from freshlegs.store.troubles import in_a_sentence, watch
from freshlegs.store.unfinished import is_broken


def open_home(
    path: Path | None = None, *, runner: str = "me", database_url: str | None = None
) -> Home:
    """Open the folder (by default FRESHLEGS_HOME), made with mode 0700 if it is not there.

    Several folders may be open in one process. Raises UnreadableFileError for a place that
    cannot be used and for a database that does not answer or that a newer freshlegs wrote.
    """
    folder = (path or settings.home_folder()).absolute()
    _make(folder)
    database = connect(folder, database_url or settings.database_url())
    with in_a_sentence(database):
        bring_up_to_date(database, folder)
        row, _ = Runner.objects.using(database).get_or_create(name=runner)
    watch(database)
    home = Home(
        path=folder,
        streams_path=settings.streams_folder() or folder / "streams",
        database=database,
        runner=runner,
        runner_number=row.pk,
    )
    if is_broken(home):
        from freshlegs.store.mending import mend

        mend(home)
    return home


def close_home(home: Home) -> None:
    """Let go of the database, so that the folder can be moved or removed."""
    if home.reading is None:
        connections[home.database].close()
    else:
        home.reading.close()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = f"it cannot be the data folder ({error.strerror}); FRESHLEGS_HOME names another"
        raise UnreadableFileError(str(folder), reason) from error


def connect(folder: Path, url: str | None) -> str:
    """Name the connection to a folder's database; the one of the environment is `default`."""
    entry = settings.database(folder, url)
    known = connections.databases
    if all(known["default"].get(name) == entry[name] for name in ("ENGINE", "NAME")):
        return "default"
    name = f"home-{sha256(repr(entry).encode()).hexdigest()[:12]}"
    if name not in known:
        known.update(connections.configure_settings({"default": known["default"], name: entry}))
    return name
