"""Everything that is known of the runner, as the day table takes it."""

from __future__ import annotations

from freshlegs.domain.history import History
from freshlegs.store.diary import diary
from freshlegs.store.facts import measurements, nights
from freshlegs.store.gear import gear
from freshlegs.store.home import Home
from freshlegs.store.profile import profile
from freshlegs.store.runs import runs


def history(home: Home) -> History:
    """Give runs (without streams), nights, measurements, diary, gear and profile."""
    return History(
        runs=runs(home),
        nights=nights(home),
        measurements=measurements(home),
        diary=diary(home),
        gear=gear(home),
        profile=profile(home),
    )
