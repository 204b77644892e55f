"""How often a runner met each cause: what a learnt strength rests on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from freshlegs.inference.fit.panel import IntArray, Panel

EXPOSED_DOSE = 0.5
CHRONIC_DAYS = 7
"""A dose that lasts for longer is one episode, however many days of it were rated."""


def exposures_of(panel: Panel) -> IntArray:
    """On how many rated days, or in how many long episodes, each cause was met, shape (causes,)."""
    exposed = np.nan_to_num(panel.dose) >= EXPOSED_DOSE
    counts = np.zeros(exposed.shape[1], dtype=np.int64)
    rated_before = np.concatenate([[0], np.cumsum(~np.isnan(panel.level))])
    cause, first, after = _episodes(exposed)
    met = rated_before[after] - rated_before[first]
    np.add.at(counts, cause, np.where(after - first > CHRONIC_DAYS, np.minimum(met, 1), met))
    return counts


def _episodes(exposed: NDArray[np.bool_]) -> tuple[IntArray, IntArray, IntArray]:
    """The cause of each run of exposed days, its first day and the day after it, (episodes,)."""
    edge = np.zeros((1, exposed.shape[1]), dtype=np.int8)
    turns = np.diff(np.vstack([edge, exposed.astype(np.int8), edge]), axis=0).T
    cause, first = np.nonzero(turns > 0)
    _, after = np.nonzero(turns < 0)
    return cause, first, after
