"""The ground of a made-up place: hills and a loop home, both told from the distance run."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.simulated import SimulatedDay
from freshlegs.domain.streams import FloatArray
from freshlegs.simulation.runner import HOME_DEG

HILL_M = 900.0
"""From foot to foot of one hill [m]."""

M_PER_DEG = 111_195.0
"""One degree of latitude [m] on a sphere of 6,371 km."""

BENDS = ((2, 0.5), (3, 0.35), (5, 0.2))
"""How the heading swings around the loop: times a round, and how far [rad]."""


def height_m(day: SimulatedDay, distance_m: FloatArray) -> FloatArray:
    """Give the height [m] over sea after each distance [m]: hill after hill, as steep up as down.

    Each hill climbs and falls by the day's metres per kilometre.
    """
    up_m = day.climb_m_per_km * HILL_M / 1000
    down_m = day.descent_m_per_km * HILL_M / 1000
    up_share = (up_m + 0.05) / (up_m + down_m + 0.1)
    hills, place = np.divmod(distance_m / HILL_M, 1.0)
    climbed = _ease(np.minimum(place / up_share, 1.0))
    fallen = _ease(np.clip((place - up_share) / (1 - up_share), 0.0, 1.0))
    return day.altitude_m + hills * (up_m - down_m) + up_m * climbed - down_m * fallen


def grade(day: SimulatedDay, distance_m: FloatArray) -> FloatArray:
    """Give the slope [rise over run] at each distance [m]."""
    half_m = 5.0
    return (height_m(day, distance_m + half_m) - height_m(day, distance_m - half_m)) / (2 * half_m)


def position_deg(
    distance_m: FloatArray, loop_m: float, phases_deg: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Give latitude and longitude [deg] along a bent loop of so many metres from home and back."""
    round_rad = 2 * np.pi * distance_m / loop_m
    phases = np.radians(phases_deg)
    heading_rad = round_rad + phases[0]
    for (times, swing), phase in zip(BENDS, phases[1:], strict=True):
        heading_rad = heading_rad + swing * np.sin(times * round_rad + phase)
    steps_m = np.diff(distance_m, prepend=0.0)
    north_m = np.cumsum(steps_m * np.cos(heading_rad))
    east_m = np.cumsum(steps_m * np.sin(heading_rad))
    latitude_deg = HOME_DEG[0] + north_m / M_PER_DEG
    longitude_deg = HOME_DEG[1] + east_m / (M_PER_DEG * np.cos(np.radians(HOME_DEG[0])))
    return latitude_deg, longitude_deg


def _ease(fraction: FloatArray) -> NDArray[np.float64]:
    """Go from 0 to 1 without a corner at either end."""
    eased: NDArray[np.float64] = (1 - np.cos(np.pi * fraction)) / 2
    return eased
