"""Every activity as one row: what was told of it, and what its streams say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Run

SECONDS_PER_MIN = 60.0
FASTEST_RUN_MPS = 7.5
"""Nobody keeps this up for a whole run (1500 m world record: 7.3 m/s)."""
FEATURE_NAMES = (
    "steady_graded_speed_mps",
    "steady_heart_rate_bpm",
    "decoupling_percent",
    "heart_rate_recovery_60_bpm",
    "running_speed_mps",
    "running_cadence_spm",
    "first_10_min_cadence_spm",
    "ground_contact_s",
    "ground_contact_left_percent",
    "vertical_oscillation_m",
    "vertical_ratio_percent",
    "duty_factor",
    "late_speed_fade_percent",
    "late_heart_rate_rise_percent",
    "first_10_min_speed_ratio",
    "sprint_s",
    "altitude_m",
    "cadence_lock_min",
)


def activity_table(runs: Sequence[Run]) -> pl.DataFrame:
    """One row an activity, by start; `source` is its position in the sequence given."""
    told = [pl.Series(name, [*map(take, runs)], kind) for name, (take, kind) in TOLD.items()]
    found = [run.features for run in runs]
    features = [pl.Series(n, [*map(attrgetter(n), found)], pl.Float64) for n in FEATURE_NAMES]
    return (
        pl.DataFrame([*told, *features])
        .with_row_index("source")
        .sort("start_s", maintain_order=True)
    )


def duration_s(run: Run) -> float:
    """How long an activity took [s]: its timer's time, else its moving, else its elapsed time."""
    told = run.activity
    if told.timer_s is not None:
        return told.timer_s
    return told.moving_s if told.moving_s is not None else told.elapsed_s


def moving_s(run: Run) -> float:
    """How long the runner moved [s], as far as known; else the duration.

    Streams that hold only a part of a run would have it run too fast; they are not believed.
    """
    found = run.features.moving_s if run.features.moving_s is not None else run.activity.moving_s
    way_m = run.activity.distance_m or 0.0
    too_fast = run.activity.sport is Sport.RUN and way_m > FASTEST_RUN_MPS * (found or 0.0)
    return duration_s(run) if found is None or too_fast else found


def ascent_m(run: Run) -> float | None:
    """Climb [m]; indoors without a word about it 0, since a room has no hills."""
    return _climb_m(run, run.activity.ascent_m, run.features.ascent_m)


def descent_m(run: Run) -> float | None:
    """Descent [m]; indoors without a word about it 0."""
    return _climb_m(run, run.activity.descent_m, run.features.descent_m)


def temperature_c(run: Run) -> float | None:
    """Air temperature [°C] as told, else the watch's, which reads a few degrees high."""
    told = run.activity.temperature_c
    return told if told is not None else run.features.temperature_c


def surface(run: Run) -> str | None:
    """What was run on, as told; indoors it is the treadmill."""
    if run.activity.surface is None and run.activity.indoor:
        return "treadmill"
    return run.activity.surface


def _climb_m(run: Run, told_m: float | None, found_m: float | None) -> float | None:
    if told_m is not None:
        return told_m
    return 0.0 if found_m is None and run.activity.indoor else found_m


TOLD: dict[str, tuple[Callable[[Run], object], pl.DataType]] = {
    "day": (attrgetter("day"), pl.Date()),
    "start_s": (lambda run: run.activity.start.utc.timestamp(), pl.Float64()),
    "offset_s": (lambda run: float(run.activity.start.offset_s), pl.Float64()),
    "elapsed_s": (attrgetter("activity.elapsed_s"), pl.Float64()),
    "sport": (attrgetter("activity.sport.value"), pl.String()),
    "duration_min": (lambda run: duration_s(run) / SECONDS_PER_MIN, pl.Float64()),
    "moving_min": (lambda run: moving_s(run) / SECONDS_PER_MIN, pl.Float64()),
    "distance_m": (attrgetter("activity.distance_m"), pl.Float64()),
    "climb_m": (ascent_m, pl.Float64()),
    "descent_m": (descent_m, pl.Float64()),
    "rpe": (attrgetter("activity.rpe"), pl.Float64()),
    "race": (attrgetter("activity.race"), pl.Boolean()),
    "shoe": (attrgetter("activity.gear"), pl.String()),
    "surface": (surface, pl.String()),
    "energy_kcal": (attrgetter("activity.energy_kcal"), pl.Float64()),
    "temperature_c": (temperature_c, pl.Float64()),
    "humidity_percent": (attrgetter("activity.humidity_percent"), pl.Float64()),
}
