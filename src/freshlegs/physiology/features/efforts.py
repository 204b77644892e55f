"""The fastest stretch of each well-known distance inside a run."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.run import GRADED_SPEED_STEP_MPS, BestEffort
from freshlegs.physiology.features.track import Track

EFFORT_DISTANCES_M = (400.0, 800.0, 1000.0, 1609.344, 3000.0, 5000.0, 10000.0, 21097.5, 42195.0)
FASTEST_MPS = 9.4
"""Faster than the 400 m world record (43.03 s) is an error of the watch."""
FASTEST_GRADED_MPS = 12.0


def best_efforts(track: Track) -> tuple[BestEffort, ...]:
    """Fastest stretches by elapsed time, rests included; none without distance."""
    if track.distance_m is None or track.speed_mps is None:
        return ()
    efforts = (_effort(track, distance_m) for distance_m in EFFORT_DISTANCES_M)
    return tuple(effort for effort in efforts if effort is not None)


def graded_speed_histogram_s(track: Track) -> tuple[float, ...]:
    """Time [s] in each 0.1 m/s of graded speed while moving; empty without speed."""
    if track.graded_speed_mps is None:
        return ()
    speed_mps = np.minimum(track.graded_speed_mps, FASTEST_GRADED_MPS)
    kept = track.moving & ~np.isnan(speed_mps)
    places = (speed_mps[kept] / GRADED_SPEED_STEP_MPS).astype(np.intp)
    return tuple(np.round(np.bincount(places, weights=track.span_s[kept]), 1).tolist())


def _effort(track: Track, distance_m: float) -> BestEffort | None:
    ways_m = track.distance_m
    if ways_m is None or ways_m[-1] - ways_m[0] < distance_m:
        return None
    ends_m = ways_m[: np.searchsorted(ways_m, ways_m[-1] - distance_m, side="right")] + distance_m
    durations_s = np.interp(ends_m, ways_m, track.time_s) - track.time_s[: len(ends_m)]
    least_s = durations_s.min()
    if least_s < distance_m / FASTEST_MPS:
        least_s = durations_s[durations_s >= distance_m / FASTEST_MPS].min(initial=np.inf)
    return BestEffort(distance_m, round(float(least_s), 1)) if np.isfinite(least_s) else None
