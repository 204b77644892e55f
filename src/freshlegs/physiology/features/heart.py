"""What the heart did: time at each rate, a sensor that counted steps, the fall after effort."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.run import HEART_RATE_FLOOR_BPM
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.features.track import HIGHEST_BPM, Mask, Track, stretches

LOCK_BPM = 3.0
"""Heart rate this close to cadence is suspect (sensor_artifact in the evidence)."""
LOCK_S = 120.0
"""... when it lasts longer than this."""
RECOVERY_S = 60.0
BEFORE_S = 30.0
SLOWED_FRACTION = 0.35
"""Recovery is only taken where the runner all but stops: this part of the speed; elicited."""
RUNNING_MPS = 1.5
"""... after running, not walking uphill; elicited."""
NEAR_PEAK_BPM = 10.0
"""... and within this of the activity's peak; elicited."""
SAMPLE_NEAR_S = 5.0
"""A sample this near to the minute's end will do; elicited."""

type Places = NDArray[np.intp]


def heart_rate_histogram_s(track: Track) -> tuple[float, ...]:
    """Time [s] at each bpm from HEART_RATE_FLOOR_BPM to 220; empty without heart rate."""
    if track.heart_rate_bpm is None:
        return ()
    kept = ~np.isnan(track.heart_rate_bpm) & (track.span_s > 0.0)
    places = np.rint(track.heart_rate_bpm[kept]).astype(np.intp) - HEART_RATE_FLOOR_BPM
    size = int(HIGHEST_BPM) - HEART_RATE_FLOOR_BPM + 1
    counts_s = np.bincount(places, weights=track.span_s[kept], minlength=size)
    return tuple(np.round(counts_s, 1).tolist())


def locked(track: Track) -> Mask:
    """Where heart rate equals cadence for more than two minutes: an optical sensor's mistake."""
    mask = np.zeros(len(track.span_s), dtype=np.bool_)
    if track.heart_rate_bpm is None or track.cadence_spm is None:
        return mask
    near = np.abs(track.heart_rate_bpm - track.cadence_spm) <= LOCK_BPM
    for place, length_s in stretches(near, track.span_s, LOCK_S):
        mask[place] = length_s > LOCK_S
    return mask


def recovery_bpm(track: Track) -> float | None:
    """Fall of heart rate [bpm] in the minute after the hardest point that a slow-down followed."""
    if track.heart_rate_bpm is None or track.distance_m is None:
        return None
    time_s, rate_bpm = track.time_s, track.heart_rate_bpm
    peaks = np.flatnonzero(rate_bpm >= np.nanmax(rate_bpm) - NEAR_PEAK_BPM)
    later_s = time_s[peaks] + RECOVERY_S
    after = np.minimum(np.searchsorted(time_s, later_s), len(time_s) - 1)
    fits = (
        (np.abs(time_s[after] - later_s) <= SAMPLE_NEAR_S)
        & ~np.isnan(rate_bpm[after])
        & _slows(track.distance_m, time_s, peaks, after)
    )
    if not fits.any():
        return None
    last = np.where(fits, rate_bpm[peaks], -np.inf)[::-1]
    peak = len(last) - 1 - int(np.argmax(last))
    return float(rate_bpm[peaks[peak]] - rate_bpm[after[peak]])


def _slows(distance_m: FloatArray, time_s: FloatArray, peaks: Places, after: Places) -> Mask:
    before = np.searchsorted(time_s, time_s[peaks] - BEFORE_S)
    span_s = np.maximum(time_s[peaks] - time_s[before], 1.0)
    earlier_mps = (distance_m[peaks] - distance_m[before]) / span_s
    later_mps = (distance_m[after] - distance_m[peaks]) / RECOVERY_S
    slows: Mask = (earlier_mps >= RUNNING_MPS) & (later_mps < SLOWED_FRACTION * earlier_mps)
    return slows
