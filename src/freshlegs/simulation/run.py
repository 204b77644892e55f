"""A simulated day's run as a watch would have kept it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np

from freshlegs.domain.activity import (
    Activity,
    CadenceSource,
    Device,
    Lap,
    Pause,
    Source,
    Sport,
)
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.simulation.body import session_rpe
from freshlegs.simulation.runner import HOME_ZONE, SimulatedRunner
from freshlegs.simulation.streams import run_streams

SATURDAY = 5
MORNING_H, EVENING_H = 9, 18
LAP_M = 1000.0
NOISE_RPE = 0.4


def run_of(
    runner: SimulatedRunner, date_of_run: date, day: SimulatedDay, rng: np.random.Generator
) -> Activity | None:
    """Give the day's run with its streams, or None on a day without one."""
    if day.run_km <= 0:
        return None
    streams, pauses = run_streams(runner, day, rng)
    start = _start(date_of_run, rng)
    timer_s = _timer_s(streams, pauses)
    rpe = session_rpe(day, timer_s / 60) + rng.normal(0, NOISE_RPE)
    return replace(
        _recorded(start, streams, pauses),
        temperature_c=day.temperature_c,
        humidity_percent=day.humidity_percent,
        rpe=float(np.clip(round(2 * rpe) / 2, 1, 10)),
        indoor=True if day.surface == "treadmill" else None,
        surface=day.surface,
        device=Device(manufacturer="development", serial=runner.serial, created=start.utc),
    )


def _recorded(start: Moment, streams: Streams, pauses: tuple[Pause, ...]) -> Activity:
    """Sum up the samples, as a watch does when the run is saved."""
    heart = streams.columns["heart_rate_bpm"]
    climbed_m, fallen_m = _climb(streams)
    return Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=start,
        elapsed_s=_elapsed_s(streams),
        timer_s=_timer_s(streams, pauses),
        distance_m=float(streams.columns["distance_m"][-1]),
        ascent_m=climbed_m,
        descent_m=fallen_m,
        average_heart_rate_bpm=float(np.mean(heart)),
        max_heart_rate_bpm=float(np.max(heart)),
        average_cadence_spm=float(np.mean(streams.columns["cadence_spm"])),
        cadence_source=CadenceSource.STRIDES,
        laps=_laps(streams, pauses),
        pauses=pauses,
        streams=streams,
    )


def _elapsed_s(streams: Streams) -> float:
    return float(streams.columns["time_s"][-1])


def _timer_s(streams: Streams, pauses: tuple[Pause, ...]) -> float:
    return _elapsed_s(streams) - sum(pause.end_s - pause.start_s for pause in pauses)


def _start(date_of_run: date, rng: np.random.Generator) -> Moment:
    """Give the start: after work, at weekends in the morning, give or take half an hour."""
    hour = MORNING_H if date_of_run.weekday() >= SATURDAY else EVENING_H
    wall = datetime.combine(date_of_run, time(hour), ZoneInfo(HOME_ZONE))
    wall += timedelta(seconds=int(rng.integers(-1800, 1800)))
    offset_s = int((wall.utcoffset() or timedelta()).total_seconds())
    return Moment(wall.astimezone(UTC), offset_s, OffsetSource.FILE)


def _climb(streams: Streams) -> tuple[float | None, float | None]:
    altitude_m = streams.column("altitude_m")
    if altitude_m is None:
        return None, None
    steps_m = np.diff(altitude_m)
    return float(steps_m[steps_m > 0].sum()), float(-steps_m[steps_m < 0].sum())


def _laps(streams: Streams, pauses: tuple[Pause, ...]) -> tuple[Lap, ...]:
    """Press the lap button at every kilometre, as watches do by themselves."""
    distance_m = streams.columns["distance_m"]
    whole = np.arange(LAP_M, distance_m[-1], LAP_M)
    cuts = [0, *np.searchsorted(distance_m, whole).tolist(), len(distance_m) - 1]
    return tuple(
        _lap(streams, pauses, slice(first, last + 1))
        for first, last in pairwise(cuts)
        if last > first
    )


def _lap(streams: Streams, pauses: tuple[Pause, ...], part: slice) -> Lap:
    columns = {name: values[part] for name, values in streams.columns.items()}
    time_s: FloatArray = columns["time_s"]
    elapsed_s = float(time_s[-1] - time_s[0])
    paused_s = sum(
        pause.end_s - pause.start_s for pause in pauses if time_s[0] <= pause.start_s < time_s[-1]
    )
    return Lap(
        start_s=float(time_s[0]),
        elapsed_s=elapsed_s,
        timer_s=elapsed_s - paused_s,
        distance_m=float(columns["distance_m"][-1] - columns["distance_m"][0]),
        average_heart_rate_bpm=float(np.mean(columns["heart_rate_bpm"])),
        max_heart_rate_bpm=float(np.max(columns["heart_rate_bpm"])),
        average_cadence_spm=float(np.mean(columns["cadence_spm"])),
    )
