"""What the streams of one activity say, worked out once when it is imported."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.run import NO_FEATURES, Features
from freshlegs.physiology.features.efforts import best_efforts, graded_speed_histogram_s
from freshlegs.physiology.features.form import form, sprint_s
from freshlegs.physiology.features.heart import heart_rate_histogram_s, locked, recovery_bpm
from freshlegs.physiology.features.one_effort import is_one_effort
from freshlegs.physiology.features.steady import late, steady
from freshlegs.physiology.features.track import Mask, Track, track
from freshlegs.physiology.features.way import ON_FOOT

SECONDS_PER_MIN = 60.0


def features(activity: Activity) -> Features:
    """Features of one activity's streams [units in their names]; what they do not say is None.

    Runs give everything; other sports only what makes sense for them (time, climb, heart
    rate, temperature). An activity without streams gives NO_FEATURES.
    """
    ready = track(activity)
    if ready is None:
        return NO_FEATURES
    if activity.sport is Sport.RUN:
        return _run(ready)
    return _common(ready, locked(ready) if activity.sport in ON_FOOT else None)


def _run(ready: Track) -> Features:
    lock = locked(ready)
    is_one = is_one_effort(ready, lock)
    even, end = steady(ready, lock, is_one=is_one), late(ready, lock, is_one=is_one)
    moves, efforts = form(ready), best_efforts(ready)
    return replace(
        _common(ready, lock),
        steady_graded_speed_mps=even.graded_speed_mps,
        steady_heart_rate_bpm=even.heart_rate_bpm,
        decoupling_percent=even.decoupling_percent,
        heart_rate_recovery_60_bpm=None if lock.any() else recovery_bpm(ready),
        running_speed_mps=moves.speed_mps,
        running_cadence_spm=moves.cadence_spm,
        first_10_min_cadence_spm=moves.first_10_min_cadence_spm,
        first_10_min_running_speed_mps=moves.first_10_min_speed_mps,
        first_10_min_heart_rate_bpm=None if lock.any() else moves.first_10_min_heart_rate_bpm,
        first_10_min_ground_contact_s=moves.first_10_min_contact_s,
        first_10_min_vertical_oscillation_m=moves.first_10_min_oscillation_m,
        ground_contact_s=moves.ground_contact_s,
        ground_contact_left_percent=moves.ground_contact_left_percent,
        vertical_oscillation_m=moves.vertical_oscillation_m,
        vertical_ratio_percent=moves.vertical_ratio_percent,
        duty_factor=moves.duty_factor,
        late_speed_fade_percent=end.speed_fade_percent,
        late_heart_rate_rise_percent=end.heart_rate_rise_percent,
        first_10_min_speed_ratio=end.first_10_min_speed_ratio,
        sprint_s=sprint_s(ready, efforts),
        graded_speed_s=graded_speed_histogram_s(ready),
        best_efforts=efforts,
    )


def _common(ready: Track, lock: Mask | None) -> Features:
    """Tell what makes sense for every sport; `lock` is where a sensor counted steps, on foot."""
    ascent_m, descent_m = _climb_m(ready)
    return Features(
        moving_s=_moving_s(ready),
        ascent_m=ascent_m,
        descent_m=descent_m,
        altitude_m=_mean(ready, "altitude_m"),
        temperature_c=_mean(ready, "temperature_c"),
        cadence_lock_min=None if lock is None else _lock_min(ready, lock),
        heart_rate_s=heart_rate_histogram_s(ready),
    )


def _moving_s(ready: Track) -> float:
    return float(ready.span_s[ready.moving].sum())


def _climb_m(ready: Track) -> tuple[float | None, float | None]:
    told_m = ready.activity.ascent_m, ready.activity.descent_m
    if ready.slope is None or None not in told_m:
        return told_m
    ascent_m, descent_m = (
        found if told is None else told
        for told, found in zip(told_m, ready.slope.climbs_m(), strict=True)
    )
    return ascent_m, descent_m


def _mean(ready: Track, name: str) -> float | None:
    values = ready.streams.column(name)
    if values is None:
        return None
    known = ~np.isnan(values)
    return float(np.where(known, values, 0.0).sum() / np.count_nonzero(known))


def _lock_min(ready: Track, lock: Mask) -> float | None:
    if ready.heart_rate_bpm is None or ready.cadence_spm is None:
        return None
    return float(ready.span_s[lock].sum()) / SECONDS_PER_MIN
