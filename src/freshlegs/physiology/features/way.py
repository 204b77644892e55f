"""How far and how fast: distance and speed from whatever the file holds."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.activity import Sport
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.physiology.features.timeline import LONGEST_GAP_S, to_next

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius (IUGG)."""
SMOOTHING_S = 5.0
"""Speed from positions is taken over this long before and after; elicited."""
LEAST_KNOWN_FRACTION = 0.5
"""A speed column that is emptier than this is not used; elicited."""
LEAST_AGREEMENT_RATIO = 0.6
"""Distance by speed and distance as told may differ by so much; elicited."""
ON_FOOT = frozenset({Sport.RUN, Sport.WALK, Sport.HIKE})
FASTEST_ON_FOOT_MPS = 12.5
"""Faster than the fastest sprinter is an error of the watch."""


def distances_m(streams: Streams, span_s: FloatArray) -> FloatArray | None:
    """Distance covered [m] at each sample, never falling; None where nothing tells it."""
    distance_m = streams.column("distance_m")
    if distance_m is not None:
        covered_m = np.asarray(np.maximum.accumulate(filled(distance_m)), dtype=np.float64)
        if covered_m[-1] > covered_m[0]:
            return covered_m
    speed_mps = streams.column("speed_mps")
    if speed_mps is not None and np.nanmax(speed_mps) > 0.0:
        return _before(np.nan_to_num(speed_mps) * span_s)
    latitude_deg, longitude_deg = streams.column("latitude_deg"), streams.column("longitude_deg")
    if latitude_deg is None or longitude_deg is None:
        return None
    return _before(_steps_m(filled(latitude_deg), filled(longitude_deg)))


def speeds_mps(
    streams: Streams, timer_s: FloatArray, distance_m: FloatArray | None, sport: Sport
) -> FloatArray | None:
    """Speed [m/s] at each sample, NaN where unknown or impossible; None where nothing tells it.

    The file's own speed is taken where it agrees with the distance; a column of zeros, or one
    that leads elsewhere, is a sensor that was not there.
    """
    if distance_m is None:
        return None
    speed_mps = streams.column("speed_mps")
    if speed_mps is None or not _agrees(speed_mps, timer_s, distance_m):
        speed_mps = _derived_mps(timer_s, distance_m)
    if sport in ON_FOOT:
        return np.where(speed_mps <= FASTEST_ON_FOOT_MPS, speed_mps, np.nan)
    return speed_mps


def filled(values: FloatArray) -> FloatArray:
    """Values with their gaps bridged by straight lines."""
    known = ~np.isnan(values)
    if known.all():
        return values
    places = np.arange(len(values), dtype=np.float64)
    return np.interp(places, places[known], values[known])


def _agrees(speed_mps: FloatArray, timer_s: FloatArray, distance_m: FloatArray) -> bool:
    known = ~np.isnan(speed_mps)
    if np.count_nonzero(known) < LEAST_KNOWN_FRACTION * len(known):
        return False
    spans_s = np.minimum(to_next(timer_s), LONGEST_GAP_S)
    way_m = float(np.where(known, speed_mps, 0.0) @ spans_s)
    told_m = float(distance_m[-1] - distance_m[0])
    return LEAST_AGREEMENT_RATIO * way_m <= told_m <= way_m / LEAST_AGREEMENT_RATIO


def _before(steps_m: FloatArray) -> FloatArray:
    return np.concatenate([[0.0], np.cumsum(steps_m[:-1])])


def _derived_mps(timer_s: FloatArray, distance_m: FloatArray) -> FloatArray:
    early_s = np.maximum(timer_s - SMOOTHING_S, timer_s[0])
    late_s = np.minimum(timer_s + SMOOTHING_S, timer_s[-1])
    way_m = np.interp(late_s, timer_s, distance_m) - np.interp(early_s, timer_s, distance_m)
    lengths_s = np.where(late_s > early_s, late_s - early_s, np.nan)
    return np.asarray(way_m / lengths_s, dtype=np.float64)


def _steps_m(latitude_deg: FloatArray, longitude_deg: FloatArray) -> FloatArray:
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    north, east = to_next(latitude), to_next(longitude)
    shrink = np.cos(latitude) * np.cos(latitude + north)
    chord = np.sin(north / 2) ** 2 + shrink * np.sin(east / 2) ** 2
    return np.asarray(2.0 * EARTH_RADIUS_M * np.arcsin(np.sqrt(chord)), dtype=np.float64)
