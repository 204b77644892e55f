"""What a FIT file says of an activity as a whole: device, laps, totals, effort, weather."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.activity import Activity, Device, Lap, Sport
from freshlegs.domain.moments import OffsetSource
from freshlegs.exporters.fit.encode import fit_time_s, row
from freshlegs.exporters.fit.fields import ACTIVITY, DEVICE_INFO, FILE_ID, LAP, SESSION, WEATHER
from freshlegs.exporters.fit.records import strides_per_min

DEVELOPMENT = 255
ACTIVITY_FILE = 4
STOP = 1
SESSION_EVENT, LAP_EVENT, ACTIVITY_EVENT = 8, 9, 26
INTENSITIES: dict[str, int] = {
    "active": 0,
    "rest": 1,
    "warmup": 2,
    "cooldown": 3,
    "recovery": 4,
    "interval": 5,
}
SPORTS: dict[Sport, tuple[int, int]] = {
    Sport.RUN: (1, 0),
    Sport.WALK: (11, 0),
    Sport.HIKE: (17, 0),
    Sport.RIDE: (2, 0),
    Sport.SWIM: (5, 0),
    Sport.STRENGTH: (10, 20),
    Sport.ROW: (15, 0),
    Sport.SKI: (12, 0),
    Sport.MOBILITY: (10, 19),
    Sport.OTHER: (0, 0),
}
"""The profile's numbers of sport and sub-sport."""

TREADMILL = 1
SURFACES = {"road": 2, "trail": 3, "track": 4}
POINTS_PER_RPE = 10


def head(activity: Activity) -> bytes:
    """Give what a FIT file opens with: its kind and the device that wrote it."""
    device = activity.device or Device()
    created = fit_time_s(device.created or activity.start.utc)
    names = {"manufacturer": DEVELOPMENT, "product": 0, "serial_number": device.serial}
    kind = {"type": ACTIVITY_FILE, **names, "time_created": created}
    worn = {"timestamp": created, "device_index": 0, **names}
    return row(FILE_ID, kind) + row(DEVICE_INFO, worn)


def weather(activity: Activity) -> bytes:
    """Give the weather at the start, where the humidity or the felt temperature is known."""
    if activity.humidity_percent is None and activity.apparent_temperature_c is None:
        return b""
    values = {
        "timestamp": fit_time_s(activity.start.utc),
        "weather_report": 0,
        "temperature": activity.temperature_c,
        "temperature_feels_like": activity.apparent_temperature_c,
        "relative_humidity": activity.humidity_percent,
    }
    return row(WEATHER, values)


def laps(activity: Activity) -> bytes:
    """Give the laps in order."""
    return b"".join(_lap(activity, index, lap) for index, lap in enumerate(activity.laps))


def totals(activity: Activity) -> bytes:
    """Give the session and the activity, which close a FIT file."""
    return row(SESSION, _session(activity)) + row(ACTIVITY, _activity(activity))


def sub_sport(activity: Activity) -> int:
    """Give the profile's number of where it was done: treadmill, road, trail, track."""
    plain = SPORTS[activity.sport][1]
    if activity.sport is not Sport.RUN:
        return plain
    if activity.indoor:
        return TREADMILL
    return SURFACES.get(activity.surface or "", plain)


def _strides(average_cadence_spm: float | None) -> dict[str, float | None]:
    if average_cadence_spm is None:
        return {}
    whole, fraction = strides_per_min(np.array([average_cadence_spm]))
    return {"avg_cadence": float(whole[0]), "avg_fractional_cadence": float(fraction[0])}


def _lap(activity: Activity, index: int, lap: Lap) -> bytes:
    start_s = fit_time_s(activity.start.utc) + lap.start_s
    values: dict[str, float | None] = {
        "message_index": index,
        "timestamp": start_s + lap.elapsed_s,
        "event": LAP_EVENT,
        "event_type": STOP,
        "start_time": start_s,
        "total_elapsed_time": lap.elapsed_s,
        "total_timer_time": lap.timer_s,
        "total_distance": lap.distance_m,
        "avg_heart_rate": lap.average_heart_rate_bpm,
        "max_heart_rate": lap.max_heart_rate_bpm,
        "total_ascent": lap.ascent_m,
        "total_descent": lap.descent_m,
        "intensity": INTENSITIES.get(lap.intensity_name or ""),
        "sport": SPORTS[activity.sport][0],
    }
    return row(LAP, values | _strides(lap.average_cadence_spm))


def _session(activity: Activity) -> dict[str, float | None]:
    start_s = fit_time_s(activity.start.utc)
    values: dict[str, float | None] = {
        "message_index": 0,
        "timestamp": start_s + activity.elapsed_s,
        "event": SESSION_EVENT,
        "event_type": STOP,
        "start_time": start_s,
        "sport": SPORTS[activity.sport][0],
        "sub_sport": sub_sport(activity),
        "total_elapsed_time": activity.elapsed_s,
        "total_timer_time": activity.timer_s,
        "total_distance": activity.distance_m,
        "total_calories": activity.energy_kcal,
        "avg_heart_rate": activity.average_heart_rate_bpm,
        "max_heart_rate": activity.max_heart_rate_bpm,
        "total_ascent": activity.ascent_m,
        "total_descent": activity.descent_m,
        "first_lap_index": 0,
        "num_laps": len(activity.laps),
        "avg_temperature": activity.temperature_c,
        "total_moving_time": activity.moving_s,
        "enhanced_avg_speed": _average_speed_mps(activity),
        "workout_feel": activity.feel,
        "workout_rpe": None if activity.rpe is None else activity.rpe * POINTS_PER_RPE,
    }
    return values | _strides(activity.average_cadence_spm)


def _average_speed_mps(activity: Activity) -> float | None:
    if activity.distance_m is None or not activity.timer_s:
        return None
    return activity.distance_m / activity.timer_s


def _activity(activity: Activity) -> dict[str, float | None]:
    end_s = fit_time_s(activity.start.utc) + activity.elapsed_s
    knows_offset = activity.start.offset_source is not OffsetSource.UNKNOWN
    return {
        "timestamp": end_s,
        "total_timer_time": activity.timer_s,
        "num_sessions": 1,
        "type": 0,
        "event": ACTIVITY_EVENT,
        "event_type": STOP,
        "local_timestamp": end_s + activity.start.offset_s if knows_offset else None,
    }
