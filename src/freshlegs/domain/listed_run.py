"""One activity as a list shows it: as little of it as is needed to find it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from freshlegs.domain.activity import Sport


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRun:
    """One line (any sport, despite the name); `moving_s` is the best that is known of the time.

    Distances and climb in m, `rpe` on Borg's CR10 scale (0-10); what no source says is None.
    """

    key: str
    day: date
    sport: Sport
    moving_s: float
    name: str | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    average_heart_rate_bpm: float | None = None
    rpe: float | None = None
    gear: str | None = None
