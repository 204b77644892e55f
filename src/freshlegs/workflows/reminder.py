"""A daily reminder of the check-in for the runner's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from freshlegs.exporters.reminder_ics import write_reminder
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def reminder(home: Home, at: time, words: str) -> bytes:
    """Give a calendar file with an event each day from today on."""
    return write_reminder(today(home), at, words, datetime.now(UTC))
