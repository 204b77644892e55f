"""Everything that is known of the runner, as the day table takes it."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.earlier import earlier_of
from freshlegs.domain.history import History
from freshlegs.store.diary import diary, written
from freshlegs.store.facts import measurements, nights
from freshlegs.store.gear import gear
from freshlegs.store.home import Home
from freshlegs.store.known_runs import runs, runs_before
from freshlegs.store.profile import profile


def history(home: Home, since: date = date.min) -> History:
    """Give runs (without streams), nights, measurements, diary, gear and profile.

    With `since` only what is of that day or later, and the sum of the rest as `earlier`: after
    ten years that takes a fraction of the time.
    """
    before = runs_before(home, since)
    shoeless = {run.day for run in before if run.shoe is None}
    entries = written(home, lambda told: told.day >= since or told.wears_on(shoeless))
    return History(
        runs=runs(home, since),
        nights=nights(home, since),
        measurements=measurements(home, since),
        diary=diary(home, since, entries=entries),
        gear=gear(home),
        profile=profile(home),
        earlier=earlier_of(before, entries.values()),
    )
