"""Laps and pauses of an activity in a FIT file."""

from __future__ import annotations

from freshlegs.domain.activity import CadenceSource, Lap, Pause
from freshlegs.importers.fit import Row
from freshlegs.importers.fit_contents import Contents
from freshlegs.importers.fit_sessions import Window

FACTORS = {CadenceSource.STRIDES: 2.0, CadenceSource.STEPS: 1.0, CadenceSource.REVOLUTIONS: 1.0}


def positive(row: Row, *names: str) -> float | None:
    """Give the first of several fields that is a number above 0: watches write 0 for "none"."""
    for name in names:
        value = row.number(name)
        if value is not None and value > 0:
            return value
    return None


def said_cadence_spm(row: Row, source: CadenceSource | None) -> float | None:
    """Give a lap's or a session's average cadence in steps (or turns) a minute."""
    counted_per_min = positive(row, "avg_running_cadence", "avg_cadence")
    if counted_per_min is None or source is None:
        return None
    part = row.number("avg_fractional_cadence") or 0.0
    return (counted_per_min + part) * FACTORS[source]


def laps_of(contents: Contents, window: Window, source: CadenceSource | None) -> tuple[Lap, ...]:
    """Give the laps of one activity, in order."""
    starts_s = [contents.clock.at(row.number("start_time")) for row in contents.laps]
    laps = [
        _lap(row, (window.start_s if start_s is None else start_s) - window.start_s, source)
        for row, start_s in zip(contents.laps, starts_s, strict=True)
        if window.holds(start_s)
    ]
    return tuple(sorted(laps, key=lambda lap: lap.start_s))


def _lap(row: Row, start_s: float, source: CadenceSource | None) -> Lap:
    timer_s = row.number("total_timer_time")
    return Lap(
        start_s=start_s,
        elapsed_s=positive(row, "total_elapsed_time") or timer_s or 0.0,
        timer_s=timer_s,
        distance_m=row.number("total_distance"),
        average_heart_rate_bpm=positive(row, "avg_heart_rate"),
        max_heart_rate_bpm=positive(row, "max_heart_rate"),
        average_cadence_spm=said_cadence_spm(row, source),
        ascent_m=row.number("total_ascent"),
        descent_m=row.number("total_descent"),
        intensity_name=row.text("intensity"),
    )


def pauses_of(contents: Contents, window: Window) -> tuple[Pause, ...]:
    """Give the times in which the timer stood still: from a stop of any kind to the next start.

    A gap between samples is no pause, and the last stop ends the activity.
    """
    pauses: list[Pause] = []
    stopped_s: float | None = None
    for when_s, is_start in contents.timer:
        if not is_start and stopped_s is None:
            stopped_s = when_s
        elif is_start and stopped_s is not None:
            pauses.extend(_pause(stopped_s, when_s, window))
            stopped_s = None
    return tuple(pauses)


def _pause(stopped_s: float, started_s: float, window: Window) -> tuple[Pause, ...]:
    begin_s = max(stopped_s, window.start_s) - window.start_s
    end_s = min(started_s, window.end_s) - window.start_s
    return (Pause(begin_s, end_s),) if end_s > begin_s else ()
