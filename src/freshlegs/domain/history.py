"""All that is known of one runner, as the day table takes it."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.earlier import NO_EARLIER, Earlier
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import NO_PROFILE, Profile
from freshlegs.domain.run import Run
from freshlegs.domain.wellness import Measurement, Night


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Runs (every sport) by start, nights, measurements and diary entries by day, gear, profile.

    A history may be cut: what is still of use of the time before is summed up in `earlier`.
    """

    runs: tuple[Run, ...] = ()
    nights: tuple[Night, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    diary: tuple[DiaryEntry, ...] = ()
    gear: tuple[Gear, ...] = ()
    profile: Profile = NO_PROFILE
    earlier: Earlier = NO_EARLIER


NO_HISTORY = History()
