"""The runner's date and time, by the home zone of the profile."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from freshlegs.domain.errors import BadValueError

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def today(home: Home) -> date:
    """Give today's date in the runner's home zone, else in this machine's."""
    return now(home).date()


def now(home: Home) -> datetime:
    """Give the time of day in the runner's home zone, else in this machine's."""
    from freshlegs.store.profile import profile

    zone = profile(home).home_zone
    return datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()


def check_day_is_past(day: date, today: date) -> None:
    """Refuse a day after today: nothing has been felt on it. Raises BadValueError."""
    if day > today:
        raise BadValueError(field="date", value=day.isoformat(), allowed=f"a day up to {today}")
