"""Places on Earth as metres east and north of one of them: for a run, the Earth is flat."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

DEGREE_M = 111_195.0
"""One degree of latitude on a sphere of 6371 km, the Earth's mean radius [m]."""


def metres_from(
    latitude_deg: FloatArray, longitude_deg: FloatArray, centre_deg: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Give how far east and north of a centre (latitude, longitude) places lie [m].

    Equirectangular: good to 0.1 % within 50 km away from the poles. It may lie across 180°.
    """
    middle_deg, meridian_deg = centre_deg
    turned_deg = np.mod(longitude_deg - meridian_deg + 180.0, 360.0) - 180.0
    east_m = turned_deg * DEGREE_M * np.cos(np.radians(middle_deg))
    return east_m, (latitude_deg - middle_deg) * DEGREE_M


def places_of(
    east_m: float, north_m: float, centre_deg: tuple[float, float]
) -> tuple[float, float]:
    """Give the latitude and longitude [deg] of what lies east and north of a centre [m]."""
    middle_deg, meridian_deg = centre_deg
    latitude_deg = middle_deg + north_m / DEGREE_M
    shrink = max(float(np.cos(np.radians(middle_deg))), 0.01)
    return latitude_deg, meridian_deg + east_m / DEGREE_M / shrink
