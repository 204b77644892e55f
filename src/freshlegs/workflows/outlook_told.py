"""The days to come as a page shows them, at once where nothing changed since they were told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.outlook import Outlook
from freshlegs.workflows.outlook import outlook
from freshlegs.workflows.remembered import Remembered

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_remembered: Remembered[Outlook] = Remembered()


def outlook_told(home: Home, day: date) -> Outlook:
    """Give the forecast of the days after one."""
    return _remembered.get(home, day, lambda: outlook(home, day))
