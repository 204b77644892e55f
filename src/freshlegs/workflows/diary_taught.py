"""What the diary taught, kept in memory while nothing changes: strengths, and lasting shifts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freshlegs.domain.change import Changes
from freshlegs.workflows.changes import changes
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.strengths import RunnerStrengths, strengths
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_strengths: Remembered[RunnerStrengths] = Remembered()
_changes: Remembered[Changes] = Remembered()


def strengths_today(home: Home) -> RunnerStrengths:
    """Give the strengths as known today."""
    day = today(home)
    return _strengths.get(home, day, lambda: strengths(home, day))


def changes_today(home: Home) -> Changes:
    """Give what shifted for good up to today."""
    day = today(home)
    return _changes.get(home, day, lambda: changes(home, day))
