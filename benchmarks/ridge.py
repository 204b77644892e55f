"""A ridge on the same signs as the model: the plain forecast that the model must beat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cohort import CohortDiary, PersonDays
from freshlegs.inference.forecast.signs import Reading, reading_of, signs_of
from freshlegs.inference.forecast.usual import Usual, usual_before
from freshlegs.inference.forecast.walk_forward import Forecast

PENALTY = 50.0
LEAST_DAYS = 14
HALF_WIDTH = 1.2
"""Half the width of its range, in own standard deviations."""

type FloatArray = NDArray[np.float64]


def ridge_forecasts(prior: CohortDiary, diary: CohortDiary, target: str) -> list[Forecast]:
    """Forecast every row with one set of weights for all, on z-scores of the days before."""
    reading = reading_of(prior, target, heavier_is_more=False)
    weight = _weights(reading, prior, target)
    found = []
    for person in diary.people:
        usual = _usual(reading, diary, person, target)
        mean = usual.mean + usual.spread * (signs_of(reading, diary, person) @ weight)
        room = HALF_WIDTH * usual.spread
        found += [
            Forecast(
                athlete=person.athlete,
                day=person.day_at(int(day)),
                mean=float(-mean[day]),
                low=float(-mean[day] - room[day]),
                high=float(-mean[day] + room[day]),
            )
            for day in np.flatnonzero(person.written)
        ]
    return found


def _weights(reading: Reading, prior: CohortDiary, target: str) -> FloatArray:
    size = len(reading.names)
    square, product = PENALTY * np.eye(size), np.zeros(size)
    for person in prior.people:
        sign = signs_of(reading, prior, person)
        usual = _usual(reading, prior, person, target)
        z = (-prior.column(person, target) - usual.mean) / usual.spread
        used = ~np.isnan(z) & (np.arange(len(z)) > LEAST_DAYS)
        square += sign[used].T @ sign[used]
        product += sign[used].T @ z[used]
    solved: FloatArray = np.linalg.solve(square, product)
    return solved


def _usual(reading: Reading, diary: CohortDiary, person: PersonDays, target: str) -> Usual:
    """The usual of the target before each day, heavier upwards."""
    at = reading.columns.index(target)
    people = Usual(mean=reading.people.mean[[at]], spread=reading.people.spread[[at]])
    usual = usual_before(-diary.column(person, target)[:, None], people)
    return Usual(mean=usual.mean[:, 0], spread=usual.spread[:, 0])
