"""Put a backup back where the settings say, beside what is there at most."""

from __future__ import annotations

from pathlib import Path

from freshlegs import settings
from freshlegs.domain.backups import Restored


def restore(file: Path, *, is_replacing: bool) -> Restored:
    """Check a backup and put it into the folder and the database that the settings name.

    Raises UnreadableFileError for a damaged or newer backup, RefusedError for a place in use.
    """
    folder = settings.home_folder().absolute()
    streams = settings.streams_folder() or folder / "streams"
    return restore_at(file, folder, streams, settings.database_url(), is_replacing=is_replacing)


def restore_at(
    file: Path, folder: Path, streams: Path, url: str | None, *, is_replacing: bool
) -> Restored:
    """Put a backup into another place."""
    from freshlegs.store.framework import start

    start()
    from freshlegs.store import restore as store

    target = store.Target(folder=folder, streams=streams, url=url)
    return store.restore(file, target, is_replacing=is_replacing)
