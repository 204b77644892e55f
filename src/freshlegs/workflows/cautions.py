"""What to bear in mind with what is said of a runner: few ratings, old ones, all the same."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.workflows.learning import LEAST_RATINGS_COUNT, Taught

OLD_DAYS = 7
SAME_DAYS = 60
"""Days back in which one and the same rating is worth a word; elicited."""


def cautions(heaviness: FloatArray, taught: Taught) -> tuple[str, ...]:
    """Say what weakens a forecast, of the ratings [0-10] by day up to today, NaN without."""
    return tuple(_cautions(heaviness, taught))


def _cautions(heaviness: FloatArray, taught: Taught) -> Iterator[str]:
    rated = np.flatnonzero(~np.isnan(heaviness))
    if taught.learnt is None:
        yield (
            f"It rests on people at large, not on you: before {taught.monday} there are"
            f" {taught.ratings_count} rated days, and it takes {LEAST_RATINGS_COUNT} to learn"
            " from them."
        )
    if not len(rated):
        return
    age_days = len(heaviness) - 1 - int(rated[-1])
    if age_days > OLD_DAYS:
        yield f"Your last rating is {age_days} days old, so nothing is known of your legs now."
    recent = heaviness[-SAME_DAYS:]
    told = np.unique(recent[~np.isnan(recent)])
    count = int((~np.isnan(recent)).sum())
    if len(told) == 1 and count >= LEAST_RATINGS_COUNT:
        yield (
            f"All your {count} ratings of the last {SAME_DAYS} days are {told[0]:g}: nothing can"
            " be told apart by them."
        )
