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


def history(home: Home, since: date = date.min, until: date = date.max) -> History:
    """Give runs (without streams), nights, measurements, diary, gear and profile.

    With `since` only what is of that day or later, and the sum of the rest as `earlier`: after
    ten years that takes a fraction of the time. With `until` nothing that came after that day.
    """
    before = runs_before(home, since)
    shoeless = {run.day for run in before if run.shoe is None}
    pieces = gear(home)
    entries = written(home, lambda told: since <= told.day <= until or told.wears_on(shoeless))
    days = since, until
    return History(
        runs=runs(home, *days),
        nights=nights(home, *days),
        measurements=measurements(home, *days),
        diary=diary(home, *days, entries=entries),
        gear=pieces,
        profile=profile(home),
        earlier=earlier_of(before, entries.values(), pieces),
    )
