"""How hard the runner means to run in each second, as a fraction of critical speed."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.simulated import SimulatedDay
from freshlegs.domain.streams import FloatArray

TEMPO_FROM_INTENSITY = 0.88
TEMPO_SHARE, TEMPO_COOL_DOWN_S = 0.45, 300.0
SLOW_START_RATIO, JOG_INTENSITY, RECOVERY_INTENSITY = 0.9, 0.69, 0.62
REPETITION_S, RECOVERY_S = 180.0, 120.0
SPRINT_INTENSITY, SPRINT_BOUT_S, SPRINT_RECOVERY_S = 1.7, 15.0, 45.0
MOST_WARM_UP_FRACTION = 0.3
SPARE_RATIO, SPARE_S = 1.5, 120.0
SMOOTHING_S = 7

type Piece = tuple[float, float]
"""So many seconds at such a fraction of critical speed."""


def planned_effort(day: SimulatedDay, critical_speed_mps: float) -> FloatArray:
    """Give the effort of each second [fraction of critical speed], longer than will be needed.

    The run is cut where its distance is reached, so the last piece has seconds to spare.
    """
    pieces = _pieces(day, critical_speed_mps)
    last_s, last_intensity = pieces[-1]
    pieces[-1] = (last_s * SPARE_RATIO + SPARE_S, last_intensity)
    seconds = [round(piece_s) for piece_s, _ in pieces]
    effort = np.repeat([intensity for _, intensity in pieces], seconds).astype(np.float64)
    return _smooth(effort)


def is_hard(day: SimulatedDay) -> bool:
    """Tell whether the day holds fast running that is warmed up for and cooled down from."""
    return day.repetitions_count > 0 or day.intensity >= TEMPO_FROM_INTENSITY


def _is_tempo(day: SimulatedDay) -> bool:
    """Tell a run with one long fast part, towards its end if it is warmed up for at all."""
    return is_hard(day) and not day.repetitions_count


def _pieces(day: SimulatedDay, critical_speed_mps: float) -> list[Piece]:
    whole_s = day.run_km * 1000 / critical_speed_mps
    warm_up_intensity = JOG_INTENSITY if is_hard(day) else SLOW_START_RATIO * day.intensity
    most_warm_up_s = MOST_WARM_UP_FRACTION * whole_s / warm_up_intensity
    warm_up_s = min(day.warm_up_min * 60, most_warm_up_s)
    pieces = [*_core(day, whole_s), *_sprints(day)]
    easy = JOG_INTENSITY if is_hard(day) else day.intensity
    done_s = warm_up_s * warm_up_intensity + sum(part_s * part for part_s, part in pieces)
    left_s = max(whole_s - done_s, 0.0) / easy
    before_s = max(left_s - TEMPO_COOL_DOWN_S, 0.0) if _is_tempo(day) and day.warm_up_min else 0.0
    first = [(warm_up_s, warm_up_intensity), (before_s, easy)]
    return [*first, *pieces, (left_s - before_s, easy)]


def _core(day: SimulatedDay, whole_s: float) -> list[Piece]:
    if day.repetitions_count:
        return [(REPETITION_S, day.intensity), (RECOVERY_S, RECOVERY_INTENSITY)] * int(
            day.repetitions_count
        )
    if _is_tempo(day):
        return [(TEMPO_SHARE * whole_s / day.intensity, day.intensity)]
    return []


def _sprints(day: SimulatedDay) -> list[Piece]:
    bouts_count = math.ceil(day.sprint_s / SPRINT_BOUT_S)
    bout_s = day.sprint_s / max(bouts_count, 1)
    easy = JOG_INTENSITY if is_hard(day) else day.intensity
    return [(bout_s, SPRINT_INTENSITY), (SPRINT_RECOVERY_S, 0.8 * easy)] * bouts_count


def _smooth(effort: FloatArray) -> NDArray[np.float64]:
    padded = np.pad(effort, SMOOTHING_S // 2, mode="edge")
    smooth: NDArray[np.float64] = np.convolve(
        padded, np.full(SMOOTHING_S, 1 / SMOOTHING_S), "valid"
    )
    return smooth
