"""What a runner's diary taught, as an explanation uses it in place of what people say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The runner's own numbers; a cause that was met too seldom has people's.

    `hazard` is the middle of the hazard of one dose [-] and `spread_ln` the standard deviation of
    its logarithm, shape (causes,), the unexplained beside them; `damping` is by damper, shape
    (dampers,); `threshold_ratio` are b_0 ... b_11 [-] of a normal day now, shape (12,).
    """

    hazard: FloatArray
    spread_ln: FloatArray
    unexplained_hazard: float
    unexplained_spread_ln: float
    damping: FloatArray
    threshold_ratio: FloatArray
