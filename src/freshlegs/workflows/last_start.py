"""Where the last run began, for a runner who wants to keep that place private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from freshlegs.workflows.run_list import ALL_RUNS, run_list

if TYPE_CHECKING:
    from freshlegs.store.home import Home

COLUMNS = ("latitude_deg", "longitude_deg")


def last_start(home: Home) -> tuple[float, float] | None:
    """Give latitude and longitude [°] of the first known place of the latest run that has one.

    Only the latest fifty are looked at.
    """
    from freshlegs.store.reading import streams

    for month in run_list(home, ALL_RUNS, 1).months:
        for run in month.runs:
            found = streams(home, run.key, COLUMNS)
            latitude_deg, longitude_deg = (found.column(name) for name in COLUMNS)
            if latitude_deg is None or longitude_deg is None:
                continue
            known = np.flatnonzero(~np.isnan(latitude_deg) & ~np.isnan(longitude_deg))
            if len(known):
                return float(latitude_deg[known[0]]), float(longitude_deg[known[0]])
    return None
