"""One file that holds the whole folder, made while freshlegs goes on running."""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import IO, TYPE_CHECKING

from freshlegs.domain.backups import BackupWritten

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def backup(home: Home, file: Path) -> BackupWritten:
    """Write everything of every runner into one file. Raises BadValueError."""
    from freshlegs.store.backup_whole import write_backup

    return write_backup(home, file, version("freshlegs"))


def backup_to_send(home: Home) -> IO[bytes]:
    """Write a backup to a place for passing things and give it open; it goes once it is closed."""
    folder = Path(tempfile.mkdtemp(prefix="freshlegs-"))
    try:
        return backup(home, folder / "backup").file.open("rb")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
