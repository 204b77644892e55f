"""The tables of the web's frameworks (sessions, accounts, tasks), beside ours in one database."""

from __future__ import annotations

from freshlegs import settings
from freshlegs.store.home import Home
from freshlegs.store.migrating import bring_up_to_date
from freshlegs.store.troubles import in_a_sentence


def prepare(home: Home) -> None:
    """Make the tables that are lacking, or change those of an older version.

    A command never asks for them. Raises UnreadableFileError.
    """
    with in_a_sentence(home.database):
        bring_up_to_date(home.database, home.path, settings.INSTALLED_APPS)
