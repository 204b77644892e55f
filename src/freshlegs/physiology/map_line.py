"""The way of a run as a line on paper: north up, few corners, nothing of private places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.preferences import PrivacyZone
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.ground_plane import metres_from
from freshlegs.physiology.privacy import crosses_zones, outside_zones

MOST_CORNERS_COUNT = 400
FINEST_PART = 1 / 1000
"""Corners that change less than this part of the drawing's size are not seen."""
COARSER_RATIO = 1.6
LEAST_SIZE_M = 30.0
"""A way that is smaller than this is somebody standing; elicited."""
LEAST_POINTS_COUNT = 2

type Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """Pieces of a way, each `(east_m, north_m)` [m] from the drawing's south-western corner.

    `places[i]` are the samples that the corners of piece `i` are. `starts_here` and `ends_here`
    tell whether the way's own ends are drawn; `is_trimmed` whether anything was left out.
    """

    pieces_m: tuple[tuple[FloatArray, FloatArray], ...]
    places: tuple[Places, ...]
    width_m: float
    height_m: float
    starts_here: bool
    ends_here: bool
    is_trimmed: bool


def map_line(
    latitude_deg: FloatArray, longitude_deg: FloatArray, zones: Sequence[PrivacyZone] = ()
) -> MapLine | None:
    """Draw a way with at most `MOST_CORNERS_COUNT` corners; None where nothing may be drawn.

    Nothing drawn lies in what `privacy.hidden_circle` hides: corners are left out only where the
    line between those that stay keeps its distance.
    """
    known = np.flatnonzero(outside_zones(latitude_deg, longitude_deg, ()))
    if len(known) < LEAST_POINTS_COUNT:
        return None
    latitude_deg, longitude_deg = latitude_deg[known], longitude_deg[known]
    centre_deg = float(np.median(latitude_deg)), float(longitude_deg[0])
    east_m, north_m = metres_from(latitude_deg, longitude_deg, centre_deg)
    off_m = max(float(np.ptp(east_m)), float(np.ptp(north_m)), LEAST_SIZE_M) * FINEST_PART
    while True:
        parts = _allowed(latitude_deg, longitude_deg, zones, off_m)
        corners = [part[simplified(east_m[part], north_m[part], off_m)] for part in parts]
        if sum(map(len, corners)) <= MOST_CORNERS_COUNT:
            break
        off_m *= COARSER_RATIO
    return _line(east_m, north_m, known, corners, len(zones) > 0)


def simplified(east_m: FloatArray, north_m: FloatArray, off_m: float) -> Places:
    """Name the corners that a line needs to stay within `off_m` [m] of all its points.

    Douglas and Peucker 1973 (from memory): the point that is farthest off becomes a corner.
    """
    last = len(east_m) - 1
    kept = {0, last}
    waiting = [_farthest(east_m, north_m, 0, last)]
    heapify(waiting)
    while waiting:
        off, place, first, end = heappop(waiting)
        if -off <= off_m:
            break
        kept.add(place)
        heappush(waiting, _farthest(east_m, north_m, first, place))
        heappush(waiting, _farthest(east_m, north_m, place, end))
    return np.array(sorted(kept), dtype=np.intp)


def _farthest(
    east_m: FloatArray, north_m: FloatArray, first_index: int, last_index: int
) -> tuple[float, int, int, int]:
    """Give how far off the straight line between two points the farthest is [m, negative]."""
    if last_index - first_index < LEAST_POINTS_COUNT:
        return 0.0, first_index, first_index, last_index
    east, north = (
        values[first_index + 1 : last_index] - values[first_index] for values in (east_m, north_m)
    )
    way_east, way_north = (
        float(values[last_index] - values[first_index]) for values in (east_m, north_m)
    )
    squared = way_east**2 + way_north**2
    along = np.clip((east * way_east + north * way_north) / squared, 0, 1) if squared > 0.0 else 0.0
    off_m = np.hypot(east - along * way_east, north - along * way_north)
    place = int(np.argmax(off_m))
    return -float(off_m[place]), first_index + 1 + place, first_index, last_index


def _allowed(
    latitude_deg: FloatArray,
    longitude_deg: FloatArray,
    zones: Sequence[PrivacyZone],
    room_m: float,
) -> list[Places]:
    """Give the stretches that may be drawn, as places; the hidden ones are wider by `room_m`."""
    may = outside_zones(latitude_deg, longitude_deg, zones, room_m)
    crosses = crosses_zones(latitude_deg, longitude_deg, zones, room_m)
    breaks = np.flatnonzero(~(may[:-1] & may[1:]) | crosses) + 1
    stretches = np.split(np.arange(len(may)), breaks)
    return [part for part in stretches if len(part) >= LEAST_POINTS_COUNT and may[part[0]]]


def _line(
    east_m: FloatArray,
    north_m: FloatArray,
    known: Places,
    corners: list[Places],
    has_zones: bool,  # noqa: FBT001 - private, and named where it is given
) -> MapLine | None:
    if not corners:
        return None
    every = np.concatenate(corners)
    west_m, south_m = float(east_m[every].min()), float(north_m[every].min())
    width_m, height_m = float(np.ptp(east_m[every])), float(np.ptp(north_m[every]))
    if max(width_m, height_m) < LEAST_SIZE_M:
        return None
    starts, ends = bool(every[0] == 0), bool(every[-1] == len(known) - 1)
    return MapLine(
        pieces_m=tuple((east_m[part] - west_m, north_m[part] - south_m) for part in corners),
        places=tuple(known[part] for part in corners),
        width_m=width_m,
        height_m=height_m,
        starts_here=starts,
        ends_here=ends,
        is_trimmed=has_zones and not (starts and ends and len(corners) == 1),
    )
