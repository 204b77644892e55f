"""What another day would go with: how much lighter the legs of runners like this one would be."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.domain.explanation import Interval
from freshlegs.inference.fit.learnt import Draws
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.forecast.outlook import Ahead, reached_by

INTERVAL_PERCENT = (5.0, 95.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneDay:
    """The doses of one day before what is left of others (causes,), and its dampers (dampers,)."""

    dose: FloatArray
    damper: FloatArray


def points_lower(ahead: Ahead, instead: Ahead, draws: Draws) -> Interval:
    """How much lower [points of 10] the first day ahead would be with another day: mean and 90 %.

    It says what goes together in this model, not what a change would bring about.
    """
    lower = _first_day(ahead, draws) - _first_day(instead, draws)
    low, high = np.percentile(lower, INTERVAL_PERCENT)
    return Interval(float(low), float(lower.mean()), float(high))


def changed_first_day(ahead: Ahead, was: OneDay, becomes: OneDay) -> Ahead:
    """The days ahead with another first day; what is left of the days before stays.

    A dose that is not known either way stays as it was, and so does a damper.
    """
    dose, damper = ahead.dose.copy(), ahead.damper.copy()
    dose[0] = np.maximum(dose[0] + np.nan_to_num(becomes.dose - was.dose), 0.0)
    damper[0] = np.maximum(damper[0] + np.nan_to_num(becomes.damper - was.damper), 0.0)
    return replace(ahead, dose=dose, damper=damper)


def _first_day(ahead: Ahead, draws: Draws) -> FloatArray:
    """The mean heaviness [0-10] of the first day ahead, by draw (draws,)."""
    first = Ahead(dose=ahead.dose[:1], damper=ahead.damper[:1], left_hazard=ahead.left_hazard[:1])
    mean: FloatArray = reached_by(first, draws)[:, 0].sum(axis=1)
    return mean
