"""A moment as a runner lives it: the instant, the local clock, and how the local clock is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum


class OffsetSource(StrEnum):
    """How the difference between local time and UTC is known, best first."""

    FILE = "file"
    POSITION = "position"
    HOME = "home"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant in UTC with the runner's offset from UTC [s] and how that offset is known."""

    utc: datetime
    offset_s: int = 0
    offset_source: OffsetSource = OffsetSource.UNKNOWN

    @property
    def local(self) -> datetime:
        """The clock on the runner's wall, without a zone."""
        return (self.utc.astimezone(UTC) + timedelta(seconds=self.offset_s)).replace(tzinfo=None)

    @property
    def day(self) -> date:
        """The runner's local date."""
        return self.local.date()
