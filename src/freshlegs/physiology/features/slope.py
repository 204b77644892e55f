"""Up and down: climb, descent and the grade under the feet, from a noisy altitude."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray

GRID_M = 10.0
"""Altitude is looked at every so many metres; elicited."""
WINDOW_COUNT = 5
"""Grid points that are averaged (50 m); elicited."""
REACH_COUNT = 2
"""The grade is taken over this many grid points before and after (40 m); elicited."""
HYSTERESIS_M = 3.0
"""Smaller ups and downs are noise of the altimeter; elicited."""
LOWEST_M, HIGHEST_M = -500.0, 9000.0
LONGEST_M = 500_000.0
LEAST_M = 100.0
"""Shorter ways have no grade worth the name; elicited."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Grade [-] at each sample, and smoothed altitudes [m] every GRID_M metres of the way."""

    grade: FloatArray
    altitudes_m: FloatArray

    def climbs_m(self) -> tuple[float, float]:
        """Climb and descent [m] over the whole way."""
        return _climbs_m(self.altitudes_m.tolist())


def profile(distance_m: FloatArray, altitude_m: FloatArray) -> Profile | None:
    """Smoothed grades and altitudes; None where altitude or way is too little known."""
    known = (altitude_m > LOWEST_M) & (altitude_m < HIGHEST_M)
    way_m = float(distance_m[-1] - distance_m[0])
    if not known.any() or not LEAST_M <= way_m <= LONGEST_M:
        return None
    grid_m = np.arange(distance_m[0], distance_m[-1] + GRID_M, GRID_M)
    smooth_m = _smoothed(np.interp(grid_m, distance_m[known], altitude_m[known]))
    places = np.rint((distance_m - distance_m[0]) / GRID_M).astype(np.intp)
    return Profile(_grades(smooth_m)[places], smooth_m)


def _smoothed(altitude_m: FloatArray) -> FloatArray:
    padded_m = _padded(altitude_m, WINDOW_COUNT // 2)
    return np.convolve(padded_m, np.full(WINDOW_COUNT, 1.0 / WINDOW_COUNT), mode="valid")


def _padded(altitude_m: FloatArray, count: int) -> FloatArray:
    """Continue the first and the last altitude on both sides; NumPy's own way is far slower."""
    ends_m = (np.full(count, altitude_m[0]), np.full(count, altitude_m[-1]))
    return np.concatenate([ends_m[0], altitude_m, ends_m[1]])


def _grades(altitude_m: FloatArray) -> FloatArray:
    padded_m = _padded(altitude_m, REACH_COUNT)
    return (padded_m[2 * REACH_COUNT :] - padded_m[: -2 * REACH_COUNT]) / (2 * REACH_COUNT * GRID_M)


def _climbs_m(altitudes_m: list[float]) -> tuple[float, float]:
    """Climb and descent [m] between turning points that are at least HYSTERESIS_M apart."""
    total_m = {1: 0.0, -1: 0.0}
    way = 1
    turn_m = extreme_m = altitudes_m[0]
    for altitude_m in altitudes_m:
        if way * (altitude_m - extreme_m) > 0.0:
            extreme_m = altitude_m
        elif way * (extreme_m - altitude_m) >= HYSTERESIS_M:
            total_m[way] += _counted_m(extreme_m, turn_m)
            way, turn_m, extreme_m = -way, extreme_m, altitude_m
    total_m[way] += _counted_m(extreme_m, turn_m)
    return total_m[1], total_m[-1]


def _counted_m(extreme_m: float, turn_m: float) -> float:
    change_m = abs(extreme_m - turn_m)
    return change_m if change_m >= HYSTERESIS_M else 0.0
