"""Positions on Earth: which are none, and how far it is along them."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the Earth (IUGG)."""
MAX_LATITUDE_DEG = 90.0
MAX_LONGITUDE_DEG = 179.9999
"""Watches without a fix write 180°."""


def clean_positions(
    latitude_deg: FloatArray, longitude_deg: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Make positions that stand for "no fix" NaN [deg]: out of range, 180°, or exactly 0, 0."""
    nowhere = (latitude_deg == 0) & (longitude_deg == 0)
    with np.errstate(invalid="ignore"):
        on_earth = (np.abs(latitude_deg) <= MAX_LATITUDE_DEG) & (
            np.abs(longitude_deg) < MAX_LONGITUDE_DEG
        )
    fixed = on_earth & ~nowhere
    return np.where(fixed, latitude_deg, np.nan), np.where(fixed, longitude_deg, np.nan)


def first_position(
    latitude_deg: FloatArray | None, longitude_deg: FloatArray | None
) -> tuple[float, float] | None:
    """Give the first latitude and longitude [deg]; None where there is no fix."""
    if latitude_deg is None or longitude_deg is None:
        return None
    fixed = np.flatnonzero(~np.isnan(latitude_deg))
    if not fixed.size:
        return None
    return float(latitude_deg[fixed[0]]), float(longitude_deg[fixed[0]])


def steps_m(latitude_deg: FloatArray, longitude_deg: FloatArray) -> FloatArray:
    """Give the great-circle distance [m] from each position to the next (haversine)."""
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    across = np.sin(np.diff(latitude) / 2) ** 2
    along = np.sin(np.diff(longitude) / 2) ** 2 * np.cos(latitude[:-1]) * np.cos(latitude[1:])
    half = np.sqrt(np.clip(across + along, 0.0, 1.0))
    distance_m: FloatArray = 2 * EARTH_RADIUS_M * np.arcsin(half)
    return distance_m


def along_m(
    latitude_deg: FloatArray, longitude_deg: FloatArray, segment_index: FloatArray | None = None
) -> FloatArray:
    """Give the distance [m] covered up to each position, NaN where there is none.

    Between two segments (`segment_index` holds each row's number) nothing was recorded, and
    nothing is counted.
    """
    distance_m = np.full(len(latitude_deg), np.nan)
    fixed = np.flatnonzero(~np.isnan(latitude_deg) & ~np.isnan(longitude_deg))
    if fixed.size:
        step_m = steps_m(latitude_deg[fixed], longitude_deg[fixed])
        if segment_index is not None:
            step_m = np.where(np.diff(segment_index[fixed]) == 0, step_m, 0.0)
        distance_m[fixed] = np.concatenate(([0.0], np.cumsum(step_m)))
    return distance_m
