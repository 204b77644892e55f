"""A simulated run second by second: speed over hills, heart, steps and the way round."""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from freshlegs.domain.activity import Pause
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.simulation.body import BodyState, body_of
from freshlegs.simulation.effort import planned_effort
from freshlegs.simulation.runner import SimulatedRunner
from freshlegs.simulation.terrain import grade, height_m, position_deg

HEART_LAG_S = 30.0
HEART_STANDING, HEART_BASE, HEART_PER_EFFORT = 0.25, -0.09, 0.96
"""Shares of the heart-rate reserve: standing, and running at an effort (0.87 at critical speed)."""

FADE_FROM_FRACTION = 0.6
LEAST_COST_RATIO = 0.82
LIGHTS_PER_RUN, LIGHT_LEAST_S, LIGHT_MOST_S = 0.8, 15, 60
SPEED_NOISE, HEART_NOISE_BPM, CADENCE_NOISE_SPM = 0.02, 1.2, 1.0
CADENCE_PER_MPS, REFERENCE_MPS = 9.0, 3.0
CONTACT_S, CONTACT_PER_MPS = 0.252, -0.034
OSCILLATION_M, OSCILLATION_PER_MPS = 0.088, -0.005


type Step = tuple[float, float]
"""What the heart aims at [1/min], and the part of its height that it keeps over a wait."""


def run_streams(
    runner: SimulatedRunner, day: SimulatedDay, rng: np.random.Generator
) -> tuple[Streams, tuple[Pause, ...]]:
    """Give the streams of the day's run at 1 Hz and the pauses of the timer in it."""
    run_min = day.run_km * 1000 / (runner.critical_speed_mps * day.intensity * 60)
    body = body_of(day, run_min)
    effort = _faded(planned_effort(day, runner.critical_speed_mps), body, run_min)
    speed_mps = _speed_mps(runner, day, effort, rng)
    distance_m = np.cumsum(speed_mps)
    reached = int(np.searchsorted(distance_m, day.run_km * 1000)) + 1
    seconds = min(reached, len(distance_m))
    effort, speed_mps, distance_m = (part[:seconds] for part in (effort, speed_mps, distance_m))
    pauses = _lights(len(speed_mps), rng)
    time_s = _clock(len(speed_mps), pauses)
    heart = _heart_rate_bpm(runner, body, time_s, effort, rng)
    columns = {"time_s": time_s, "distance_m": distance_m, "speed_mps": speed_mps}
    columns |= {"heart_rate_bpm": heart, "temperature_c": np.full(seconds, day.temperature_c)}
    columns |= _steps(runner, day, speed_mps, rng)
    return Streams(columns | _place(day, distance_m, rng)), pauses


def _faded(effort: FloatArray, body: BodyState, run_min: float) -> FloatArray:
    done = np.arange(len(effort)) / (run_min * 60)
    late = np.clip((done - FADE_FROM_FRACTION) / (1 - FADE_FROM_FRACTION), 0.0, 1.0)
    return effort * (1 - body.fade_fraction * late)


def _speed_mps(
    runner: SimulatedRunner, day: SimulatedDay, effort: FloatArray, rng: np.random.Generator
) -> FloatArray:
    """Keep the effort even over the hills: slower up, faster down."""
    flat_mps = runner.critical_speed_mps * effort
    if day.surface == "treadmill":
        return flat_mps
    wobble = _memory(rng.normal(0, SPEED_NOISE / 3, len(effort)), 0.95)
    speed_mps = flat_mps * (1 + wobble)
    for _ in range(2):
        local_grade = grade(day, np.cumsum(speed_mps))
        speed_mps = flat_mps * (1 + wobble) / _cost_ratio(local_grade)
    return speed_mps


def _cost_ratio(local_grade: FloatArray) -> FloatArray:
    """Give the cost of a metre on a slope over that on the flat (Minetti 2002, figure 1).

    Nobody runs downhill as fast as the cost alone would let them.
    """
    coefficients = (155.4, -30.4, -43.3, 46.3, 19.5, 3.6)
    cost = np.polyval(coefficients, np.clip(local_grade, -0.3, 0.3)).astype(np.float64)
    return np.maximum(cost / 3.6, LEAST_COST_RATIO)


def _lights(length_s: int, rng: np.random.Generator) -> tuple[Pause, ...]:
    """Stop now and then at a red light, never in the first or the last minutes."""
    if length_s < 600:  # noqa: PLR2004 - ten minutes have no room for a light
        return ()
    moments = np.sort(rng.integers(200, length_s - 200, rng.poisson(LIGHTS_PER_RUN)))
    pauses: list[Pause] = []
    waited_s = 0
    for moment in np.unique(moments).tolist():
        wait_s = int(rng.integers(LIGHT_LEAST_S, LIGHT_MOST_S))
        pauses.append(Pause(float(moment + waited_s), float(moment + waited_s + wait_s)))
        waited_s += wait_s
    return tuple(pauses)


def _clock(length_s: int, pauses: tuple[Pause, ...]) -> FloatArray:
    time_s = np.arange(length_s, dtype=np.float64)
    for pause in pauses:
        time_s[time_s > pause.start_s] += pause.end_s - pause.start_s
    return time_s


def _heart_rate_bpm(
    runner: SimulatedRunner,
    body: BodyState,
    time_s: FloatArray,
    effort: FloatArray,
    rng: np.random.Generator,
) -> FloatArray:
    """Let the heart follow the effort with a lag, drift upwards, and rest at the lights."""
    reserve_bpm = runner.max_heart_rate_bpm - runner.resting_heart_rate_bpm
    share = np.maximum(HEART_BASE + HEART_PER_EFFORT * effort, HEART_STANDING)
    aim_bpm = runner.resting_heart_rate_bpm + reserve_bpm * share
    aim_bpm = aim_bpm + body.heart_rate_shift_bpm + body.drift_bpm_per_h * time_s / 3600
    standing_bpm = runner.resting_heart_rate_bpm + reserve_bpm * HEART_STANDING
    heart = _following(aim_bpm, np.diff(time_s, prepend=0.0) - 1.0, standing_bpm)
    heart += _memory(rng.normal(0, HEART_NOISE_BPM * 0.3, len(heart)), 0.95)
    return np.clip(np.rint(heart), 35.0, runner.max_heart_rate_bpm + 2)


def _following(aim_bpm: FloatArray, waited_s: FloatArray, standing_bpm: float) -> FloatArray:
    """Give the first-order answer to an aim, falling towards standing while one waits."""
    kept = np.exp(-np.maximum(waited_s, 0.0) / HEART_LAG_S).tolist()
    steps = zip(aim_bpm.tolist(), kept, strict=True)

    def beat(heart_bpm: float, step: Step) -> float:
        rested = standing_bpm + (heart_bpm - standing_bpm) * step[1]
        return rested + (step[0] - rested) / HEART_LAG_S

    return np.array(list(accumulate(steps, beat, initial=standing_bpm))[1:])


def _memory(steps_value: FloatArray, kept_share: float) -> FloatArray:
    return np.array(
        list(accumulate(steps_value.tolist(), lambda last, step: kept_share * last + step))
    )


def _steps(
    runner: SimulatedRunner, day: SimulatedDay, speed_mps: FloatArray, rng: np.random.Generator
) -> dict[str, FloatArray]:
    faster_mps = speed_mps - REFERENCE_MPS
    noise = rng.normal(0, 1, (3, len(speed_mps)))
    own_spm = runner.cadence_spm + day.cadence_shift_spm
    own_s = CONTACT_S + day.ground_contact_shift_s
    own_m = OSCILLATION_M + day.vertical_oscillation_shift_m
    cadence_spm = own_spm + CADENCE_PER_MPS * faster_mps + CADENCE_NOISE_SPM * noise[0]
    contact_s = own_s + CONTACT_PER_MPS * faster_mps + 0.003 * noise[1]
    oscillation_m = own_m + OSCILLATION_PER_MPS * faster_mps + 0.002 * noise[2]
    return {
        "cadence_spm": cadence_spm,
        "ground_contact_s": np.maximum(contact_s, 0.14),
        "vertical_oscillation_m": np.maximum(oscillation_m, 0.04),
        "step_length_m": speed_mps * 60 / cadence_spm,
    }


def _place(
    day: SimulatedDay, distance_m: FloatArray, rng: np.random.Generator
) -> dict[str, FloatArray]:
    """Give height and position; a treadmill has neither."""
    phases_deg = rng.uniform(0, 360, 4)
    if day.surface == "treadmill":
        return {}
    latitude_deg, longitude_deg = position_deg(distance_m, day.run_km * 1000, phases_deg)
    return {
        "altitude_m": height_m(day, distance_m),
        "latitude_deg": latitude_deg,
        "longitude_deg": longitude_deg,
    }
