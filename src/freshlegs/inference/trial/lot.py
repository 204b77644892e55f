"""The randomisation test: how often the lot alone would have made such a difference.

If a change does nothing, every rating would have been the same under any other drawing of the
lot. So the difference under the real lot is held against those under all others: no assumption
about ratings, spells or drifts can make this test wrong.
"""

from __future__ import annotations

import numpy as np

from freshlegs.inference.trial.days import FloatArray
from freshlegs.inference.trial.effect import Rated, columns, fits_of, prior_ratio
from freshlegs.inference.trial.memory import whitened
from freshlegs.inference.trial.schedule import BoolArray


def by_lot(rated: Rated, lots: BoolArray) -> tuple[FloatArray, FloatArray]:
    """The chance [0-1] of a difference so far below 0, and so far above it, by the lot alone.

    `lots` shape (schedules, rows): the arms of the same days under every lot, the real one first.
    Gives two arrays of shape (sets,). The memory is chosen without looking at the arms.
    """
    best = np.argmax([one.fit_scale for one in fits_of(rated, with_effect=False)], axis=0)
    lighter, heavier = np.empty(len(best)), np.empty(len(best))
    for number in np.unique(best):
        mine = best == number
        found = _differences(rated, lots, int(number), rated.ratings[:, mine])
        lighter[mine] = (found <= found[0] + _ROUNDING_RATIO).mean(axis=0)
        heavier[mine] = (found >= found[0] - _ROUNDING_RATIO).mean(axis=0)
    return lighter, heavier


_ROUNDING_RATIO = 1e-9


def _differences(rated: Rated, lots: BoolArray, number: int, ratings: FloatArray) -> FloatArray:
    """The difference under every lot in units of its spread, shape (schedules, sets)."""
    base = columns(rated)
    every = np.hstack([base, ratings, lots.T.astype(np.float64)])
    white, _ = whitened(number, rated.at_days, every)
    width = base.shape[1]
    known, rest = white[:, :width], white[:, width:]
    precision = known.T @ known + np.diag(prior_ratio(rated, with_effect=False) ** -2.0)
    explained = known.T @ rest
    taken = np.linalg.solve(precision, explained)
    sets = slice(0, ratings.shape[1])
    of_lots, lots_explained = rest[:, sets.stop :], explained[:, sets.stop :]
    apart = of_lots.T @ rest[:, sets] - lots_explained.T @ taken[:, sets]
    size = (of_lots**2).sum(axis=0) - (lots_explained * taken[:, sets.stop :]).sum(axis=0)
    found: FloatArray = apart / np.sqrt(np.maximum(size, _ROUNDING_RATIO))[:, None]
    return found
