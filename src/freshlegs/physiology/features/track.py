"""One activity's streams made ready: weights, way, grade and heart rate side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.physiology.features.slope import Profile, profile
from freshlegs.physiology.features.timeline import clock_s, spans_s
from freshlegs.physiology.features.way import distances_m, speeds_mps
from freshlegs.physiology.formulas.hills import graded_speed

SLOWEST_MPS = {Sport.RUN: 0.5, Sport.WALK: 0.3, Sport.HIKE: 0.2, Sport.RIDE: 0.8}
"""Slower than this is standing; elicited."""
SLOWEST_OTHER_MPS = 0.1
LOWEST_BPM, HIGHEST_BPM = 30.0, 220.0
LEAST_SAMPLES_COUNT = 2
ROUNDING_S = 1e-3

type Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Columns of one length: `span_s` weighs a sample, `timer_s` is timer time; NaN is missing."""

    activity: Activity
    time_s: FloatArray
    timer_s: FloatArray
    span_s: FloatArray
    moving: Mask
    distance_m: FloatArray | None
    speed_mps: FloatArray | None
    slope: Profile | None
    graded_speed_mps: FloatArray | None
    heart_rate_bpm: FloatArray | None
    cadence_spm: FloatArray | None

    @property
    def streams(self) -> Streams:
        """The columns as the file had them."""
        return self.activity.streams


def track(activity: Activity) -> Track | None:
    """Make an activity's streams ready; None where it has fewer than two samples."""
    streams = activity.streams
    if len(streams) < LEAST_SAMPLES_COUNT:
        return None
    timer_s = clock_s(streams.columns["time_s"], activity.pauses)
    span_s = spans_s(timer_s)
    distance_m = distances_m(streams, span_s)
    speed_mps = speeds_mps(streams, timer_s, distance_m, activity.sport)
    slope = _slope(activity, distance_m)
    return Track(
        activity=activity,
        time_s=streams.columns["time_s"],
        timer_s=timer_s,
        span_s=span_s,
        moving=_moving(activity.sport, speed_mps, span_s),
        distance_m=distance_m,
        speed_mps=speed_mps,
        slope=slope,
        graded_speed_mps=_graded_mps(activity.sport, speed_mps, slope),
        heart_rate_bpm=_plausible(streams.column("heart_rate_bpm"), LOWEST_BPM, HIGHEST_BPM),
        cadence_spm=streams.column("cadence_spm"),
    )


def stretches(mask: Mask, span_s: FloatArray, least_s: float) -> list[tuple[slice, float]]:
    """Give where a mask holds without a break for `least_s` [s], and for how long [s]."""
    if not mask.any():
        return []
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    passed_s = np.concatenate([[0.0], np.cumsum(span_s)])
    bounds = edges.reshape(-1, 2)
    # Sums so far carry rounding errors; the few stretches that may be long enough are summed anew.
    likely = np.diff(passed_s[bounds])[:, 0] >= least_s - ROUNDING_S
    places = [slice(*pair) for pair in bounds[likely].tolist()]
    lengths_s = [float(span_s[place].sum()) for place in places]
    both = zip(places, lengths_s, strict=True)
    return [(place, length_s) for place, length_s in both if length_s >= least_s]


def _moving(sport: Sport, speed_mps: FloatArray | None, span_s: FloatArray) -> Mask:
    counts = span_s > 0.0
    if speed_mps is None:
        return counts
    return counts & ~(speed_mps < SLOWEST_MPS.get(sport, SLOWEST_OTHER_MPS))


def _slope(activity: Activity, distance_m: FloatArray | None) -> Profile | None:
    altitude_m = activity.streams.column("altitude_m")
    if activity.indoor or distance_m is None or altitude_m is None:
        return None
    return profile(distance_m, altitude_m)


def _graded_mps(
    sport: Sport, speed_mps: FloatArray | None, slope: Profile | None
) -> FloatArray | None:
    if sport is not Sport.RUN or speed_mps is None:
        return None
    return speed_mps if slope is None else graded_speed(speed_mps, slope.grade)


def _plausible(values: FloatArray | None, low: float, high: float) -> FloatArray | None:
    if values is None:
        return None
    kept = np.where((values >= low) & (values <= high), values, np.nan)
    return None if np.isnan(kept).all() else kept
