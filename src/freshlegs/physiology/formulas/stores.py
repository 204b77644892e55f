"""How far the carbohydrate stores reach in a run."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import not_negative, within

KCAL_PER_G = 4.0
"""Energy of a gram of carbohydrate, as the reference budget takes it."""
MOST_OXYGEN_RATIO = 1.2
"""More than this part of the greatest uptake is no run of minutes; elicited."""
OXYGEN_FRACTIONS = (0.6, 0.7, 0.8, 0.9)
CARBOHYDRATE_FRACTIONS = (0.5, 0.65, 0.8, 0.9)
"""Part of the energy that is carbohydrate at these parts of the greatest uptake; elicited."""


def carbohydrate_share(oxygen_fraction: FloatArray) -> FloatArray:
    """Part of a run's energy that is carbohydrate [-], by its part of the greatest uptake [-].

    Below 0.6 as at 0.6, above 0.9 as at 0.9; NaN beyond 0 to 1.2. Elicited.

    Source: elicited (with rapoport2010 as its frame)
    """
    part = within(oxygen_fraction, 0.0, MOST_OXYGEN_RATIO)
    return np.interp(part, OXYGEN_FRACTIONS, CARBOHYDRATE_FRACTIONS)


def carbohydrate_used(energy_kcal: FloatArray, share_fraction: FloatArray) -> FloatArray:
    """Carbohydrate [g] that a run of an energy [kcal] burns at a share of carbohydrate [-].

    Source: rapoport2010 (budget; the shares are elicited)
    """
    return not_negative(energy_kcal) * within(share_fraction, 0.0, 1.0) / KCAL_PER_G


def glycogen_left(store_g: FloatArray, eaten_g: FloatArray, used_g: FloatArray) -> FloatArray:
    """Carbohydrate [g] left of a store [g] after eating [g] and using [g]; below 0 is the wall.

    Trained and fed, a store is about 400 to 600 g. A planning rule, elicited.

    Source: rapoport2010 (budget)
    """
    return not_negative(store_g) + not_negative(eaten_g) - not_negative(used_g)
