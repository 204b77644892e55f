"""Fitness and fatigue: two averages of the same loads, one slow and one fast."""

from __future__ import annotations

import math

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas.load import exponential_average

FITNESS_DAYS, FATIGUE_DAYS = 42.0, 7.0
"""Usual time constants of the slow and the fast average (coggan_balance)."""


def average_by_days(daily_load_au: FloatArray, start_au: float, constant_days: float) -> FloatArray:
    """Load average [au] after each day that moves by 1/constant [days] of the way each day.

    Shape (days,) in and out; `start_au` [au] is the average before the first day.

    Source: coggan_balance (difference form)
    """
    return exponential_average(daily_load_au, start_au, 2.0 * constant_days - 1.0)


def average_by_decay(
    daily_load_au: FloatArray, start_au: float, constant_days: float
) -> FloatArray:
    """Load average [au] after each day that moves by 1 - exp(-1/constant [days]) each day.

    Shape (days,) in and out; about 3 % below `average_by_days` for a constant of a week.

    Source: coggan_balance (exponential form)
    """
    share = -math.expm1(-1.0 / constant_days)
    return exponential_average(daily_load_au, start_au, 2.0 / share - 1.0)


def form_balance(fitness_au: FloatArray, fatigue_au: FloatArray) -> FloatArray:
    """Form of the next day [au]: fitness less fatigue [au]; below 0 is tired.

    Source: coggan_balance (stress balance)
    """
    return fitness_au - fatigue_au
