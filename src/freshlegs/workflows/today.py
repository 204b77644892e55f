"""The runner's date today, by the home zone of the profile."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def today(home: Home) -> date:
    """Give today's date in the runner's home zone, else in this machine's."""
    from freshlegs.store.profile import profile

    zone = profile(home).home_zone
    now = datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()
    return now.date()
