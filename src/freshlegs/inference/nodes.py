"""Which span of the integral a rating stands for: exact, only noticed, or nothing said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from freshlegs.domain.heaviness import NORMAL_HAZARD, NOTICEABLE_LEVEL, level_of
from freshlegs.inference.exact import FloatArray, Nodes, nodes_between, nodes_beyond
from freshlegs.inference.levels import mean_thresholds

FROM_ZERO: FloatArray = np.zeros(1)


def nodes_of(
    heaviness: float | None,
    counts: Sequence[float],
    damped_ratio: float,
    *,
    described: bool,
    threshold_ratio: FloatArray | None = None,
) -> Nodes:
    """Nodes for a rating [0-10], or for legs that were only `described` as heavy.

    `counts` are the runner's own ratings by level (see `levels.level_counts`), `damped_ratio` the
    factor [0-1] by which the signs of a good day scale every hazard. Where the diary taught the
    thresholds b_0 ... b_11 [-], shape (12,), they are used in place of the `counts`.
    """
    threshold = mean_thresholds(counts) if threshold_ratio is None else threshold_ratio
    place = threshold * damped_ratio / NORMAL_HAZARD
    if heaviness is None:
        noticed = place[NOTICEABLE_LEVEL, None]
        return nodes_between(FROM_ZERO, noticed) if described else nodes_beyond(FROM_ZERO)
    level = level_of(heaviness)
    if level == 0:
        return nodes_beyond(place[1, None])
    return nodes_between(place[level + 1, None], place[level, None])
