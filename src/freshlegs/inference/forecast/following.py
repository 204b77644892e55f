"""Following people through their diaries, day after day: forecast first, then learn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray
from freshlegs.inference.forecast.crowd import Crowd
from freshlegs.inference.forecast.morning import Belief, morning_of, taught, thresholds_of
from freshlegs.inference.forecast.places import WEEK_DAYS, Spreads, daily_keep, spread_of


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Followed:
    """What was foreseen on each asked day before its rating, and what is believed at the end.

    `threshold_ln` and `threshold_variance` have the shape (people, days, steps), NaN on the days
    that were not asked for.
    """

    belief: Belief
    threshold_ln: FloatArray
    threshold_variance: FloatArray


def follow(
    crowd: Crowd, centre_ln: FloatArray, common_covariance: FloatArray, spreads: Spreads
) -> Followed:
    """Follow everybody from the population on.

    `centre_ln` holds the population's numbers, shape (size,), and `common_covariance` how well they
    are known, shape (size, size).
    """
    places = crowd.places
    spread = spread_of(places, spreads)
    keep_part = daily_keep(places, spreads)
    fresh_variance = (1.0 - keep_part**2) * spread**2
    people, days = crowd.level.shape
    belief = Belief(
        mean_ln=np.tile(centre_ln, (people, 1)),
        covariance=np.tile(np.diag(spread**2) + common_covariance, (people, 1, 1)),
    )
    mean = np.full((people, days, places.steps_count), np.nan)
    variance = mean.copy()
    for day in range(days):
        _night(belief, keep_part, fresh_variance)
        rows = np.flatnonzero(crowd.asked[:, day])
        if len(rows):
            mean[rows, day], variance[rows, day] = _through(crowd, belief, rows, day)
    return Followed(belief=belief, threshold_ln=mean, threshold_variance=variance)


def _through(
    crowd: Crowd, belief: Belief, rows: IntArray, position: int
) -> tuple[FloatArray, FloatArray]:
    """Foresee a morning of some people, then let its ratings teach; belief changes in place."""
    places = crowd.places
    before = Belief(mean_ln=belief.mean_ln[rows], covariance=belief.covariance[rows])
    morning = morning_of(places, before, crowd.sign_z[position, rows], position % WEEK_DAYS)
    foreseen = thresholds_of(places, before, morning)
    rated = crowd.level[rows, position] >= 0
    if rated.any():
        after = taught(places, before, morning, crowd.level[rows, position])
        belief.mean_ln[rows[rated]] = after.mean_ln[rated]
        belief.covariance[rows[rated]] = after.covariance[rated]
    return foreseen


def _night(belief: Belief, keep_part: FloatArray, fresh_variance: FloatArray) -> None:
    """Let what drifts fade towards nought and grow less certain, in place."""
    drifting = np.flatnonzero(keep_part < 1.0)
    belief.mean_ln[:, drifting] *= keep_part[drifting]
    belief.covariance[:, drifting, :] *= keep_part[drifting][:, None]
    belief.covariance[:, :, drifting] *= keep_part[drifting]
    belief.covariance[:, drifting, drifting] += fresh_variance[drifting]
