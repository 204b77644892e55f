"""The even part of a run, and how speed and heart rate drift over it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.features.averages import mean_over
from freshlegs.physiology.features.one_effort import BEGINNING_FRACTION, LATE_FRACTION, WARM_UP_S
from freshlegs.physiology.features.track import Mask, Track
from freshlegs.physiology.formulas.heart import decoupling_percent, efficiency

FLAT_GRADE = 0.06
"""Steeper samples are left out (friel_decoupling)."""
LEAST_STEADY_S = 300.0
"""The even part must hold this long; elicited."""
LEAST_DECOUPLING_S = 2700.0
"""Decoupling is only for runs of 45 minutes or more (friel_decoupling)."""
LEAST_STEADY_FRACTION = 0.7
LEAST_FADE_S = 1200.0
"""Shorter runs have no late part; elicited."""


@dataclass(frozen=True, slots=True)
class Steady:
    """Means over the even part, and its drift."""

    graded_speed_mps: float | None = None
    heart_rate_bpm: float | None = None
    decoupling_percent: float | None = None


@dataclass(frozen=True, slots=True)
class Late:
    """How the run's last quarter and first ten minutes compare with the rest.

    Fade and rise are for one steady effort; after a tempo run they would be its cool-down.
    """

    speed_fade_percent: float | None = None
    heart_rate_rise_percent: float | None = None
    first_10_min_speed_ratio: float | None = None


def steady(track: Track, locked: Mask, *, is_one: bool) -> Steady:
    """Mean graded speed and heart rate after the warm-up on the flat; decoupling of one effort."""
    speed_mps, rate_bpm = track.graded_speed_mps, track.heart_rate_bpm
    if speed_mps is None or rate_bpm is None:
        return Steady()
    mask = _even(track, speed_mps, rate_bpm) & ~locked
    if track.span_s[mask].sum() < LEAST_STEADY_S:
        return Steady()
    return Steady(
        mean_over(speed_mps, track.span_s, mask),
        mean_over(rate_bpm, track.span_s, mask),
        _decoupling(track, speed_mps, rate_bpm, mask) if is_one else None,
    )


def late(track: Track, locked: Mask, *, is_one: bool) -> Late:
    """Fade and rise of the last quarter against the middle half, start against the rest."""
    speed_mps, rate_bpm = track.graded_speed_mps, track.heart_rate_bpm
    if speed_mps is None or track.timer_s[-1] < LEAST_FADE_S:
        return Late()
    done = track.timer_s / track.timer_s[-1]
    first = track.moving & (track.timer_s < WARM_UP_S)
    start_ratio = _ratio(track, speed_mps, first, track.moving & ~first)
    if not is_one:
        return Late(None, None, start_ratio)
    middle = track.moving & (done >= BEGINNING_FRACTION) & (done < LATE_FRACTION)
    last = track.moving & (done >= LATE_FRACTION)
    faded = _ratio(track, speed_mps, last, middle)
    risen = _ratio(track, rate_bpm, last & ~locked, middle & ~locked)
    return Late(_percent(faded, -100.0), _percent(risen, 100.0), start_ratio)


def _even(track: Track, speed_mps: FloatArray, rate_bpm: FloatArray) -> Mask:
    mask = track.moving & (track.timer_s >= WARM_UP_S) & ~np.isnan(speed_mps) & ~np.isnan(rate_bpm)
    return mask if track.slope is None else mask & (np.abs(track.slope.grade) < FLAT_GRADE)


def _decoupling(
    track: Track, speed_mps: FloatArray, rate_bpm: FloatArray, mask: Mask
) -> float | None:
    whole_s = float(track.timer_s[-1])
    covered = track.span_s[mask].sum() / max(whole_s - WARM_UP_S, 1.0)
    if whole_s < LEAST_DECOUPLING_S or covered < LEAST_STEADY_FRACTION:
        return None
    first = mask & (track.timer_s < (WARM_UP_S + whole_s) / 2)
    halves = [_efficiency(track, speed_mps, rate_bpm, half) for half in (first, mask & ~first)]
    return None if None in halves else decoupling_percent(*[half or 0.0 for half in halves])


def _efficiency(
    track: Track, speed_mps: FloatArray, rate_bpm: FloatArray, mask: Mask
) -> float | None:
    mean_mps = mean_over(speed_mps, track.span_s, mask)
    mean_bpm = mean_over(rate_bpm, track.span_s, mask)
    return None if mean_mps is None or mean_bpm is None else efficiency(mean_mps, mean_bpm)


def _ratio(track: Track, values: FloatArray | None, part: Mask, whole: Mask) -> float | None:
    above, below = (mean_over(values, track.span_s, mask) for mask in (part, whole))
    return above / below if above is not None and below else None


def _percent(ratio: float | None, scale_percent: float) -> float | None:
    return None if ratio is None else scale_percent * (ratio - 1.0)
