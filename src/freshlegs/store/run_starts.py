"""Gives the first ten minutes of the runs before one, for its own to be compared with."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Features, Run
from freshlegs.store.asking import ask
from freshlegs.store.encoding import many_from_json
from freshlegs.store.home import Home

LATEST_BEFORE = """
SELECT told FROM store_runrow WHERE runner_id = %s AND sport = %s AND (start, key) <
(SELECT start, key FROM store_runrow WHERE runner_id = %s AND key = %s)
ORDER BY start DESC, key DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class _Where:
    indoor: bool | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    activity: _Where
    features: Features


def starts_before(home: Home, run: Run, most_count: int) -> tuple[Features, ...]:
    """Give the features of the runs before one, latest first, of those indoors or out as it is."""
    number = home.runner_number
    rows = ask(home, LATEST_BEFORE, number, Sport.RUN.value, number, run.key, most_count)
    told = many_from_json(_Told, [text for (text,) in rows])
    indoors = bool(run.activity.indoor)
    return tuple(one.features for one in told if bool(one.activity.indoor) is indoors)
