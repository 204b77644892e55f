"""What follows from the samples where a file does not say it: speed, climb, averages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray, Streams

SPEED_WINDOW_S = 10.0
"""Positions jitter by metres from second to second; over ten seconds they give a speed."""
CLIMB_WINDOW_S = 10.0
CLIMB_STEP_M = 3.0
"""Heights that move by less than this are noise of the sensor."""
CLIMB = frozenset({"ascent_m", "descent_m"})
LONGEST_STEP_S = 60.0
"""Smart recording writes a sample at least once a minute; what is longer is a gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums and averages over an activity's samples; None where nothing was recorded."""

    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    average_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    average_cadence_spm: float | None = None
    temperature_c: float | None = None


def totals(streams: Streams, known: Collection[str] = ()) -> Totals:
    """Sum an activity's samples up; averages weigh each sample by the time it stands for.

    Of what is `known` (names of Totals) climb and averages, the slow ones, may be left out.
    """
    if not len(streams):
        return Totals()
    time_s = streams.columns["time_s"]
    distance_m, heart_rate_bpm = streams.column("distance_m"), streams.column("heart_rate_bpm")
    altitude_m = streams.column("altitude_m")
    ascent_m, descent_m = None, None
    if altitude_m is not None and not CLIMB.issubset(known):
        ascent_m, descent_m = climb_m(time_s, altitude_m)
    cadence_spm = streams.column("cadence_spm")
    needs_heart_rate = "average_heart_rate_bpm" not in known
    needs_temperature = "temperature_c" not in known
    moving = None if cadence_spm is None else np.where(cadence_spm > 0, cadence_spm, np.nan)
    return Totals(
        distance_m=None if distance_m is None else _largest(distance_m) or None,
        ascent_m=ascent_m,
        descent_m=descent_m,
        average_heart_rate_bpm=average(time_s, heart_rate_bpm) if needs_heart_rate else None,
        max_heart_rate_bpm=None if heart_rate_bpm is None else _largest(heart_rate_bpm),
        average_cadence_spm=average(time_s, moving),
        temperature_c=average(time_s, streams.column("temperature_c"))
        if needs_temperature
        else None,
    )


def _largest(values: FloatArray) -> float:
    return float(np.fmax.reduce(values))  # several times as fast as np.nanmax


def average(time_s: FloatArray, values: FloatArray | None) -> float | None:
    """Average a column over time [s]; gaps longer than a minute weigh a minute."""
    if values is None or not (present := ~np.isnan(values)).any():
        return None
    step_s = np.minimum(np.diff(time_s, append=time_s[-1] + 1.0), LONGEST_STEP_S)
    weights_s = step_s[present]
    return float((values[present] * weights_s).sum() / weights_s.sum())


def speed_mps(time_s: FloatArray, distance_m: FloatArray) -> FloatArray:
    """Derive the speed [m/s] from the distance covered [m], over ten seconds around each sample."""
    speed = np.full(len(time_s), np.nan)
    known = ~np.isnan(distance_m)
    if np.count_nonzero(known) < 2:  # noqa: PLR2004 - a speed needs two places
        return speed
    at_s, covered_m = time_s[known], distance_m[known]
    before_s = np.maximum(at_s - SPEED_WINDOW_S / 2, at_s[0])
    after_s = np.minimum(at_s + SPEED_WINDOW_S / 2, at_s[-1])
    way_m = np.interp(after_s, at_s, covered_m) - np.interp(before_s, at_s, covered_m)
    speed[known] = np.maximum(way_m, 0.0) / np.maximum(after_s - before_s, 1.0)
    return speed


def climb_m(time_s: FloatArray, altitude_m: FloatArray) -> tuple[float, float]:
    """Give ascent and descent [m], leaving out ups and downs of less than three metres."""
    ascent_m = descent_m = 0.0
    heights_m = _averaged(time_s, altitude_m)
    level_m = heights_m[0]
    for height_m in heights_m:
        if abs(height_m - level_m) >= CLIMB_STEP_M:
            ascent_m += max(height_m - level_m, 0.0)
            descent_m += max(level_m - height_m, 0.0)
            level_m = height_m
    return ascent_m, descent_m


def _averaged(time_s: FloatArray, altitude_m: FloatArray) -> list[float]:
    known = ~np.isnan(altitude_m)
    window = np.floor(time_s[known] / CLIMB_WINDOW_S)
    row = np.cumsum(np.diff(window, prepend=window[0]) > 0)
    means: list[float] = (np.bincount(row, weights=altitude_m[known]) / np.bincount(row)).tolist()
    return means
