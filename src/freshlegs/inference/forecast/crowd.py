"""Several people's diaries side by side, so that all are followed through the same day at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cohort import CohortDiary
from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.places import Places
from freshlegs.inference.forecast.scale import Scale, level_of
from freshlegs.inference.forecast.signs import Reading, signs_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Crowd:
    """Everybody's days, each counted from the own first one; short diaries end in empty days.

    `level` is the rating's level, -1 where not rated, and `asked` marks the days that have a row,
    shape (people, days). `sign_z` is what the days before said, above 0 for worse than usual, shape
    (days, people, signs).
    """

    places: Places
    level: IntArray
    asked: NDArray[np.bool_]
    sign_z: FloatArray


def crowd_of(diary: CohortDiary, target: str, reading: Reading, scale: Scale) -> Crowd:
    """Lay the diaries side by side."""
    shape = (len(diary.people), max((one.days_count for one in diary.people), default=0))
    level = np.full(shape, -1)
    asked = np.zeros(shape, dtype=np.bool_)
    sign_z = np.zeros((shape[1], shape[0], len(reading.names)))
    way = reading.direction[reading.columns.index(target)]
    for at, person in enumerate(diary.people):
        days = slice(0, person.days_count)
        level[at, days] = level_of(scale, diary.column(person, target) * way)
        asked[at, days] = person.written
        sign_z[days, at] = signs_of(reading, diary, person)
    places = Places(steps_count=scale.steps_count, signs_count=sign_z.shape[2])
    return Crowd(places=places, level=level, asked=asked, sign_z=sign_z)
