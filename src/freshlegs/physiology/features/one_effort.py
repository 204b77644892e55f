"""Tells one steady effort, which can fade, from a run that was planned fast and slow."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.features.track import Mask, Track

WARM_UP_S = 600.0
"""Heart rate settles in the first ten minutes."""
BEGINNING_FRACTION, LATE_FRACTION = 0.25, 0.75
SHORT_S, LONG_S = 30.0, 300.0
"""Means over these show repetitions, and a tempo run's parts; elicited."""
LEAST_KNOWN_FRACTION = 1 / 3
SHORT_VARIATION_RATIO = 0.18
"""Means of 30 s vary more in repetitions (coefficient of variation); elicited."""
LONG_SPREAD_RATIO = 0.15
"""Means of 5 min lie further apart in a tempo run, from the 10th to the 90th percentile; elicited
on real and simulated runs: easy ones to 0.11, tempo runs from 0.24."""
STEP_COUNT = 4
"""A step compares this many means of 30 s before it with those after it; elicited."""
STEP_RATIO = 0.85
"""Slower than this after a step is another pace, not a fade; elicited."""
HELD_RATIO = 0.93
"""Until a planned step the pace was held this well; a fade creeps in; elicited."""
HEART_RATE_RATIO = 0.96
"""The heart calms down by this in a cool-down; elicited."""


def is_one_effort(track: Track, locked: Mask) -> bool:
    """Tell whether a run was one steady effort to its end, so that fade and drift mean something.

    Between warm-up and last quarter its graded speed is even (over 30 s and over 5 min), and it
    does not end in a cool-down: one step down to another pace, with a heart rate that calms down
    as well or is not known. A runner who hits the wall and walks home looks the same, and then
    nothing is said; a fade that creeps in, or one that the heart does not follow, counts.
    """
    speed_mps = track.graded_speed_mps
    if speed_mps is None:
        return False
    short_mps = means(track, speed_mps, SHORT_S)
    if not _is_even(track, short_mps, means(track, speed_mps, LONG_S)):
        return False
    rate_bpm = track.heart_rate_bpm
    if rate_bpm is None:
        return not _cools_down(short_mps, np.full(len(short_mps), np.nan))
    return not _cools_down(short_mps, means(track, np.where(locked, np.nan, rate_bpm), SHORT_S))


def means(track: Track, values: FloatArray, length_s: float) -> FloatArray:
    """Means of what was known while moving, for each `length_s` [s] of timer time; NaN = little."""
    kept = np.flatnonzero(track.moving & ~np.isnan(values))
    places = (track.timer_s[kept] / length_s).astype(np.intp)
    weights_s, count = track.span_s[kept], int(track.timer_s[-1] / length_s) + 1
    known_s = np.bincount(places, weights=weights_s, minlength=count)
    sums = np.bincount(places, weights=values[kept] * weights_s, minlength=count)
    enough = known_s >= LEAST_KNOWN_FRACTION * length_s
    return np.where(enough, sums / np.maximum(known_s, 1.0), np.nan)


def _is_even(track: Track, short_mps: FloatArray, long_mps: FloatArray) -> bool:
    short_mps, long_mps = (
        _inner(track, values, length_s)
        for values, length_s in ((short_mps, SHORT_S), (long_mps, LONG_S))
    )
    if not len(short_mps) or not len(long_mps):
        return False
    last = len(long_mps) - 1
    low_mps, high_mps = np.interp((0.1 * last, 0.9 * last), np.arange(last + 1), np.sort(long_mps))
    return bool(
        short_mps.std() <= SHORT_VARIATION_RATIO * short_mps.mean()
        and high_mps - low_mps <= LONG_SPREAD_RATIO * long_mps.mean()
    )


def _inner(track: Track, values: FloatArray, length_s: float) -> FloatArray:
    """Keep the known means between the warm-up and the last quarter."""
    whole_s = float(track.timer_s[-1])
    first = int(min(WARM_UP_S, BEGINNING_FRACTION * whole_s) // length_s)
    inner = values[first : int(LATE_FRACTION * whole_s // length_s)]
    return inner[~np.isnan(inner)]


def _cools_down(speed_mps: FloatArray, rate_bpm: FloatArray) -> bool:
    """Tell whether the second half holds a step down that lasts to the end."""
    known = ~np.isnan(speed_mps)
    speed_mps, rate_bpm = speed_mps[known], rate_bpm[known]
    count = len(speed_mps)
    places = np.arange(max(count // 2, STEP_COUNT), count - STEP_COUNT + 1)
    if not len(places):
        return False
    sums = np.concatenate([[0.0], np.cumsum(speed_mps)])
    before = (sums[places] - sums[places - STEP_COUNT]) / STEP_COUNT
    after = (sums[places + STEP_COUNT] - sums[places + 1]) / (STEP_COUNT - 1)
    rest = (sums[-1] - sums[places + 1]) / (count - places - 1)
    middle = np.mean(speed_mps[int(BEGINNING_FRACTION * count) : int(LATE_FRACTION * count)])
    is_step = (
        (before >= HELD_RATIO * middle)
        & (after <= STEP_RATIO * before)
        & (rest <= STEP_RATIO * before)
    )
    return any(_calms_down(rate_bpm, place) for place in places[is_step].tolist())


def _calms_down(rate_bpm: FloatArray, step_index: int) -> bool:
    before_bpm = rate_bpm[step_index - STEP_COUNT : step_index]
    after_bpm = rate_bpm[step_index + 2 :]
    if np.isnan(before_bpm).all() or np.isnan(after_bpm).all():
        return True
    return bool(np.nanmean(after_bpm) <= HEART_RATE_RATIO * np.nanmean(before_bpm))
