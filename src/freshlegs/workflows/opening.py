"""Open the runner's folder, ready to read and write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.store.home import Home

__all__ = ["Home", "open_at", "open_default", "open_default_to_read"]
"""`Home` is named for the doors, which hand it on and never look inside."""


def open_default(runner: str = "me") -> Home:
    """Open the folder that the settings name (FRESHLEGS_HOME), made private if it is new.

    `runner` names whose history it is; "me" is whoever uses freshlegs without an account.
    """
    from freshlegs.store.opening import open_home

    return open_home(runner=runner)


def open_default_to_read(runner: str = "me") -> Home:
    """Open the folder that the settings name for functions that only read, which is quicker."""
    from freshlegs.store.opening_to_read import open_to_read

    return open_to_read(runner=runner)


def open_at(path: Path, database_url: str | None = None) -> Home:
    """Open another folder, with SQLite in it unless a database is named."""
    from freshlegs.store.opening import open_home

    return open_home(path, database_url=database_url)
