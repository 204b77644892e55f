"""How often the feet touch the ground, whatever a file counts: strides, steps or turns."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.activity import CadenceSource, Sport
from freshlegs.domain.streams import FloatArray

ON_FOOT = frozenset({Sport.RUN, Sport.WALK, Sport.HIKE})
TURNING = frozenset({Sport.RIDE, Sport.ROW, Sport.OTHER})
MAX_CADENCE_SPM = 300.0
FEWEST_RUNNING_STEPS_PER_MIN = 120.0
FEWEST_WALKING_STEPS_PER_MIN = 85.0
"""Nobody takes as many strides a minute; a file whose middle value is above counts steps.

Runners take 70-100 strides or 140-200 steps a minute, walkers 40-65 or 80-130.
"""


def as_cadence(
    counted_per_min: FloatArray | None, sport: Sport
) -> tuple[FloatArray | None, CadenceSource | None]:
    """Give steps of both feet a minute on foot, turns a minute on wheels, and what was counted.

    Files count strides (left and right are one) or steps and do not say which: the middle value
    decides. Strokes of a swim are no cadence of legs and are left out.
    """
    if counted_per_min is None or np.isnan(counted_per_min).all():
        return None, None
    if sport in ON_FOOT:
        source = counting(counted_per_min, sport)
        factor = 2.0 if source is CadenceSource.STRIDES else 1.0
        return _possible(counted_per_min * factor), source
    if sport in TURNING:
        return _possible(counted_per_min), CadenceSource.REVOLUTIONS
    return None, None


def counting(counted_per_min: FloatArray, sport: Sport) -> CadenceSource:
    """Tell whether a column on foot counts strides or steps a minute."""
    moving = counted_per_min[counted_per_min > 0]
    running = sport is Sport.RUN
    fewest = FEWEST_RUNNING_STEPS_PER_MIN if running else FEWEST_WALKING_STEPS_PER_MIN
    is_steps = 2 * np.count_nonzero(moving > fewest) > moving.size
    return CadenceSource.STEPS if is_steps else CadenceSource.STRIDES


def _possible(cadence_spm: FloatArray) -> FloatArray:
    return np.where(cadence_spm < MAX_CADENCE_SPM, cadence_spm, np.nan)
