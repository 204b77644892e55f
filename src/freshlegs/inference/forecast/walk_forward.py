"""Forecasts of tomorrow's rating for every day of a diary, each from the days before it alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from freshlegs.domain.cohort import CohortDiary
from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.chances import chances_of, means_of
from freshlegs.inference.forecast.crowd import Crowd, crowd_of
from freshlegs.inference.forecast.following import follow
from freshlegs.inference.forecast.places import Spreads
from freshlegs.inference.forecast.population import Population, population_of
from freshlegs.inference.forecast.ranges import Tails, ranges_of, ratings_before, tails_of
from freshlegs.inference.forecast.scale import Scale, scale_of
from freshlegs.inference.forecast.signs import Reading, reading_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forecaster:
    """All that was learnt from the people of the prior about one rating."""

    target: str
    reading: Reading
    scale: Scale
    population: Population
    tails: Tails


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The rating that a morning was expected to have, and the range of 8 mornings in 10."""

    athlete: str
    day: date
    mean: float
    low: float
    high: float


def forecaster_of(
    diary: CohortDiary,
    target: str,
    *,
    heavier_is_more: bool,
    spreads: Spreads | None = None,
) -> Forecaster:
    """Learn from the diaries of several people how one of their ratings moves.

    The target must be a column with two different ratings at least. `spreads` fixes how people
    differ and drift; None tries a few sizes.
    """
    reading = reading_of(diary, target, heavier_is_more)
    rating = np.concatenate([diary.column(one, target) for one in diary.people])
    scale = scale_of(rating * _way(reading, target))
    crowd = crowd_of(diary, target, reading, scale)
    population = population_of(crowd, spreads or Spreads(), try_others=spreads is None)
    tails = _learnt_tails(crowd, population, scale)
    return Forecaster(
        target=target, reading=reading, scale=scale, population=population, tails=tails
    )


def forecasts_of(forecaster: Forecaster, diary: CohortDiary) -> tuple[Forecast, ...]:
    """Forecast every row of a diary: the row of day t from rows dated before t alone."""
    crowd = crowd_of(diary, forecaster.target, forecaster.reading, forecaster.scale)
    chances, ratings_count = _foreseen(crowd, forecaster.population)
    mean = means_of(chances, forecaster.scale)
    low, high = ranges_of(chances, forecaster.scale, ratings_count, forecaster.tails)
    if _way(forecaster.reading, forecaster.target) < 0.0:
        mean, low, high = -mean, -high, -low
    return tuple(
        Forecast(
            athlete=diary.people[person].athlete,
            day=diary.people[person].day_at(int(day)),
            mean=float(mean[row]),
            low=float(low[row]),
            high=float(high[row]),
        )
        for row, (person, day) in enumerate(np.argwhere(crowd.asked))
    )


def _way(reading: Reading, target: str) -> float:
    """1 where more of the target is heavier, else -1."""
    return float(reading.direction[reading.columns.index(target)])


def _foreseen(crowd: Crowd, population: Population) -> tuple[FloatArray, IntArray]:
    """The chances of the levels on every asked day, and the ratings before it, person by person."""
    followed = follow(crowd, population.centre_ln, population.covariance, population.spreads)
    asked = crowd.asked
    chances = chances_of(followed.threshold_ln[asked], followed.threshold_variance[asked])
    return chances, ratings_before(crowd.level)[asked]


def _learnt_tails(crowd: Crowd, population: Population, scale: Scale) -> Tails:
    """What ranges must leave out to hold the right part of the ratings of these people."""
    chances, ratings_count = _foreseen(crowd, population)
    level = crowd.level[crowd.asked]
    rated = level >= 0
    return tails_of(chances[rated], scale, ratings_count[rated], scale.value[level[rated]])
