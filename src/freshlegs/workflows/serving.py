"""Get the folder ready for the web app, and let one process at a time do the work behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from freshlegs import settings
from freshlegs.domain.errors import BusyError
from freshlegs.workflows.opening import open_default

PATIENCE_S = 60.0


def prepare() -> None:
    """Make the tables that the web app needs beside ours, in the folder of the settings."""
    from freshlegs.store import framework_tables

    framework_tables.prepare(open_default())


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other process works behind the pages of this folder, then keep others out.

    Whoever is in knows that what is said to be running is not: a kill ended it.
    """
    from freshlegs.store import locks

    file = settings.home_folder() / "locks" / "tasks.lock"
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(locks.locked(file, "work", wait_s=PATIENCE_S))
            except BusyError:
                continue
            break
        yield
