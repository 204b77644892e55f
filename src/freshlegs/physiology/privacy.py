"""Keeps private places out of what is drawn: nothing inside, and no border that gives them away.

If a line were cut exactly where a circle around a home begins, a few runs in different directions
would show the circle, and the circle its centre. So what is hidden is a larger circle whose own
centre lies elsewhere: as far as half the zone's radius away, in a direction that is drawn once
from the zone itself. The larger circle always holds the whole zone. It is the same for every run
(one drawn anew for each run would average out), its radius does not tell how far it was moved, and
whoever finds it knows only that the place lies somewhere in its middle third. What this cannot
hide: that a line ends at all, and which way the last streets lead.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.preferences import PrivacyZone
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.ground_plane import metres_from, places_of

FARTHEST_SHIFT_RATIO = 0.5
"""The hidden circle's centre lies within this part of the zone's radius; elicited."""
LEAST_RADIUS_M = 100.0
"""A smaller zone would be one house; elicited."""
FLAT_RATIO = 1.005
"""Room for what a flat drawing gets wrong."""
DIGEST_UNIT = 2.0**64

type Mask = NDArray[np.bool_]


def outside_zones(
    latitude_deg: FloatArray,
    longitude_deg: FloatArray,
    zones: Iterable[PrivacyZone],
    room_m: float = 0.0,
) -> Mask:
    """Tell which places may be drawn; `room_m` [m] widens what is hidden.

    A place that is not known (NaN) may not be drawn.
    """
    may = ~(np.isnan(latitude_deg) | np.isnan(longitude_deg))
    for zone in zones:
        centre_deg, radius_m = hidden_circle(zone)
        away_m = np.hypot(*metres_from(latitude_deg, longitude_deg, centre_deg))
        may &= ~(away_m <= radius_m + room_m)
    return may


def crosses_zones(
    latitude_deg: FloatArray,
    longitude_deg: FloatArray,
    zones: Iterable[PrivacyZone],
    room_m: float = 0.0,
) -> Mask:
    """Tell for each place but the last whether the straight way to the next leads through one."""
    crosses = np.zeros(max(len(latitude_deg) - 1, 0), dtype=np.bool_)
    for zone in zones:
        centre_deg, radius_m = hidden_circle(zone)
        ways = metres_from(latitude_deg, longitude_deg, centre_deg)
        crosses |= _nearest_m(*ways) <= radius_m + room_m
    return crosses


def hidden_circle(zone: PrivacyZone) -> tuple[tuple[float, float], float]:
    """Give the centre (latitude, longitude) [deg] and the radius [m] of what is hidden."""
    radius_m = max(zone.radius_m, LEAST_RADIUS_M)
    told = f"{zone.name} {zone.latitude_deg!r} {zone.longitude_deg!r} {zone.radius_m!r}"
    digest = sha256(told.encode()).digest()
    turn, far = (int.from_bytes(part, "big") / DIGEST_UNIT for part in (digest[:8], digest[8:16]))
    shift_m = FARTHEST_SHIFT_RATIO * radius_m * sqrt(far)
    east_m, north_m = shift_m * cos(2 * pi * turn), shift_m * sin(2 * pi * turn)
    centre_deg = places_of(east_m, north_m, (zone.latitude_deg, zone.longitude_deg))
    return centre_deg, (1.0 + FARTHEST_SHIFT_RATIO) * radius_m * FLAT_RATIO


def _nearest_m(east_m: FloatArray, north_m: FloatArray) -> FloatArray:
    """How near [m] each straight way comes to the origin."""
    way_east, way_north = np.diff(east_m), np.diff(north_m)
    squared = way_east**2 + way_north**2
    along = -(east_m[:-1] * way_east + north_m[:-1] * way_north)
    part = np.clip(np.divide(along, squared, out=np.zeros_like(squared), where=squared > 0), 0, 1)
    return np.hypot(east_m[:-1] + part * way_east, north_m[:-1] + part * way_north)
