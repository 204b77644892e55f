"""How the runner wants things shown: units, language, what is hidden, what is private."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from freshlegs.domain.preferences import Preferences, Units, units_of
from freshlegs.workflows.remembered import Remembered

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_remembered: Remembered[Preferences] = Remembered()
_units: Remembered[Units] = Remembered()


def preferences(home: Home) -> Preferences:
    """Give what the runner chose; None = not chosen."""
    from freshlegs.store import preferences as stored

    return _remembered.get(home, "preferences", lambda: stored.preferences(home))


def set_preferences(home: Home, changes: Mapping[str, object]) -> Preferences:
    """Change some by name and give all; None takes a choice back. Raises BadValueError."""
    from freshlegs.store import preferences as stored

    return stored.set_preferences(home, changes)


def units(home: Home) -> Units:
    """Give the units to show: chosen one by one, else those of the profile's system."""
    from freshlegs.store.profile import profile

    return _units.get(home, "units", lambda: units_of(preferences(home), profile(home).units))
