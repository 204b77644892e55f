"""How much sleep a runner is short of."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

NIGHTS_COUNT = 7
LEAST_NIGHTS_COUNT = 4
"""Fewer known nights of a week say too little; elicited."""


def sleep_debt(need_h: FloatArray, slept_h: FloatArray) -> FloatArray:
    """Sleep debt [h] over the last nights: what each night [h] fell short of the need [h].

    `slept_h` has shape (..., nights), `need_h` (...); longer nights pay nothing back. Unknown
    nights (NaN) count as the average of the known ones; fewer than 4 known of 7 give NaN.

    Source: elicited_sleep_debt (effects: craven2022, roberts2019)
    """
    known = (~np.isnan(slept_h)).sum(axis=-1)
    short_h = np.nansum(np.maximum(0.0, need_h[..., np.newaxis] - slept_h), axis=-1)
    enough = known * NIGHTS_COUNT >= LEAST_NIGHTS_COUNT * slept_h.shape[-1]
    return np.where(enough, short_h * slept_h.shape[-1] / np.maximum(known, 1), np.nan)
