"""Gives all runs as short lines: what a list does not show is not read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from freshlegs.domain.activity import Sport
from freshlegs.domain.listed_run import ListedRun
from freshlegs.domain.run import Run
from freshlegs.store.asking import ask
from freshlegs.store.home import Home

NEWEST_FIRST = """
SELECT key, CAST(day AS text), sport, moving_s, name, distance_m, ascent_m,
average_heart_rate_bpm, rpe, gear
FROM store_runrow WHERE runner_id = %s ORDER BY start DESC, key DESC
"""
SPORTS = {sport.value: sport for sport in Sport}


def listed_runs(home: Home) -> tuple[ListedRun, ...]:
    """Give every run, the newest first."""
    return tuple(
        ListedRun(
            key=key,
            day=date.fromisoformat(day),
            sport=SPORTS[sport],
            moving_s=moving_s,
            name=name,
            distance_m=distance_m,
            ascent_m=ascent_m,
            average_heart_rate_bpm=rate_bpm,
            rpe=rpe,
            gear=gear,
        )
        for key, day, sport, moving_s, name, distance_m, ascent_m, rate_bpm, rpe, gear in ask(
            home, NEWEST_FIRST, home.runner_number
        )
    )


def columns_of(run: Run) -> Mapping[str, object]:
    """What a line shows of a run beside its day, sport, gear and distance, by the row's columns."""
    said, found = run.activity, run.features
    times_s = (said.moving_s, found.moving_s, said.timer_s)
    return {
        "moving_s": next((time_s for time_s in times_s if time_s is not None), said.elapsed_s),
        "name": said.name,
        "ascent_m": found.ascent_m if said.ascent_m is None else said.ascent_m,
        "average_heart_rate_bpm": said.average_heart_rate_bpm,
        "rpe": said.rpe,
    }
