"""An activity's streams as the records of a FIT file, with the timer's pauses between them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.activity import Activity
from freshlegs.domain.streams import FloatArray
from freshlegs.exporters.fit.encode import definition, fit_time_s, row, rows
from freshlegs.exporters.fit.fields import EVENT, RECORD

MM_PER_M = 1000.0
MS_PER_S = 1000.0
FRACTIONS_PER_STRIDE = 128
TIMER = 0
START, STOP_ALL = 0, 4

PLAIN: tuple[tuple[str, str, float], ...] = (
    ("position_lat", "latitude_deg", 1.0),
    ("position_long", "longitude_deg", 1.0),
    ("enhanced_altitude", "altitude_m", 1.0),
    ("distance", "distance_m", 1.0),
    ("enhanced_speed", "speed_mps", 1.0),
    ("heart_rate", "heart_rate_bpm", 1.0),
    ("power", "power_w", 1.0),
    ("temperature", "temperature_c", 1.0),
    ("stance_time", "ground_contact_s", MS_PER_S),
    ("stance_time_balance", "ground_contact_left_percent", 1.0),
    ("vertical_oscillation", "vertical_oscillation_m", MM_PER_M),
    ("step_length", "step_length_m", MM_PER_M),
)
"""FIT field, our column, and what one of our units is in theirs."""


def strides_per_min(cadence_spm: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Split steps of both feet [1/min] into whole strides and the fraction of one [1/min]."""
    fractions = np.rint(cadence_spm / 2 * FRACTIONS_PER_STRIDE)
    whole = np.floor(fractions / FRACTIONS_PER_STRIDE)
    return whole, fractions / FRACTIONS_PER_STRIDE - whole


def records(activity: Activity) -> bytes:
    """Give the records with an event wherever the timer starts or stops."""
    table = _table(activity)
    names = [name for name in table.dtype.names or () if name != "header"]
    parts, written = [definition(RECORD, names)] if len(table) else [], 0
    for moment_s, event_number, until in _timer_events(activity):
        parts += [table[written:until].tobytes(), _timer(activity, moment_s, event_number)]
        written = until
    return b"".join(parts)


def _timer_events(activity: Activity) -> list[tuple[float, int, int]]:
    """List each start and stop of the timer [s] with how many records precede it."""
    time_s = activity.streams.columns.get("time_s", np.empty(0))
    events = [(0.0, START, 0)]
    for pause in activity.pauses:
        before = np.searchsorted(time_s, pause.start_s, side="right")
        until = np.searchsorted(time_s, pause.end_s, side="left")
        events += [(pause.start_s, STOP_ALL, int(before)), (pause.end_s, START, int(until))]
    return [*events, (activity.elapsed_s, STOP_ALL, len(time_s))]


def _timer(activity: Activity, moment_s: float, event_number: int) -> bytes:
    timestamp = fit_time_s(activity.start.utc) + moment_s
    return row(EVENT, {"timestamp": timestamp, "event": TIMER, "event_type": event_number})


def _table(activity: Activity) -> NDArray[np.void]:
    streams = activity.streams
    time_s = streams.columns.get("time_s", np.empty(0))
    columns = {"timestamp": fit_time_s(activity.start.utc) + time_s}
    for field, name, factor in PLAIN:
        values = streams.column(name)
        if values is not None:
            columns[field] = values * factor
    cadence_spm = streams.column("cadence_spm")
    if cadence_spm is not None:
        columns["cadence"], columns["fractional_cadence"] = strides_per_min(cadence_spm)
    return rows(RECORD, columns)
