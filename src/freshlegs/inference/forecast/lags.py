"""How many days a training load is felt, as learnt from several people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.forecast.signs import LAGS_COUNT
from freshlegs.inference.forecast.walk_forward import Forecaster

NORMAL_90_Z = 1.6449
"""A normal number lies within so many standard deviations nine times in ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """What one standard deviation of load above the usual adds so many days later.

    `hazard` is the population's median in unexplained hazards [-], with its 90 % interval.
    """

    lag_days: int
    hazard: float
    low_hazard: float
    high_hazard: float


def load_response(forecaster: Forecaster) -> tuple[Lag, ...]:
    """The response 1 to 4 days after a load; empty where no load was written down.

    With several columns of load it is that of the first.
    """
    if not any(forecaster.reading.loads):
        return ()
    population = forecaster.population
    first = population.places.doses.start
    spread_ln = np.sqrt(np.diag(population.covariance))
    return tuple(
        _lag(at - first + 1, float(population.centre_ln[at]), float(spread_ln[at]))
        for at in range(first, first + LAGS_COUNT)
    )


def _lag(lag_days: int, median_ln: float, spread_ln: float) -> Lag:
    low, middle, high = np.exp(median_ln + NORMAL_90_Z * spread_ln * np.array([-1.0, 0.0, 1.0]))
    return Lag(
        lag_days=lag_days, hazard=float(middle), low_hazard=float(low), high_hazard=float(high)
    )
