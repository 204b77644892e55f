"""What loads do to performance over weeks: they build fitness, and they tire."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpulseResponse:
    """Parameters of Banister's model: poorly known from field data, a prior and never the truth."""

    base_au: float = 0.0
    fitness_ratio: float = 1.0
    fatigue_ratio: float = 2.0
    fitness_days: float = 45.0
    fatigue_days: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableDose:
    """Parameters of Busso's model: fatigue by `fatigue_gain_ratio`, itself fed by recent loads."""

    base_au: float
    fitness_ratio: float
    fatigue_gain_ratio: float
    fitness_days: float
    fatigue_days: float
    gain_days: float


def impulse_response(daily_load_au: FloatArray, model: ImpulseResponse) -> FloatArray:
    """Performance [au] on each day by the loads [au] of the days before it.

    Shape (days,) in, (days + 1,) out; the last is the day after the last load. The equations are
    from memory, unverified.

    Source: banister1991 (fitness less fatigue)
    """
    fitness_au = model.fitness_ratio * _left_over(daily_load_au, model.fitness_days)
    fatigue_au = model.fatigue_ratio * _left_over(daily_load_au, model.fatigue_days)
    return model.base_au + fitness_au - fatigue_au


def days_until_benefit(model: ImpulseResponse) -> float:
    """Days [days] after which one load does more good than harm.

    Raises ZeroDivisionError for equal time constants. The equation is from memory, unverified.

    Source: fitzclarke1991 (influence curve)
    """
    rate = 1.0 / model.fatigue_days - 1.0 / model.fitness_days
    return math.log(model.fatigue_ratio / model.fitness_ratio) / rate


def days_until_best(model: ImpulseResponse) -> float:
    """Days [days] after which one load does the most good.

    Raises ZeroDivisionError for equal time constants. The equation is from memory, unverified.

    Source: fitzclarke1991 (influence curve)
    """
    rate = 1.0 / model.fatigue_days - 1.0 / model.fitness_days
    slower = math.log(model.fitness_days / model.fatigue_days) / rate
    return days_until_benefit(model) + slower


def fatigue_gains(daily_load_au: FloatArray, model: VariableDose) -> FloatArray:
    """How tiring a unit of load is on each day [-], by the loads [au] up to and with that day.

    Shape (days,) in and out. The equation is from memory, unverified.

    Source: busso2003 (variable gain)
    """
    decay = math.exp(-1.0 / model.gain_days)
    return model.fatigue_gain_ratio * _left_over(daily_load_au, model.gain_days)[1:] / decay


def variable_dose_response(daily_load_au: FloatArray, model: VariableDose) -> FloatArray:
    """Performance [au] on each day by the loads [au] before it, where tired days tire more.

    Shapes as `impulse_response`. The equations are from memory, unverified.

    Source: busso2003 (variable dose-response)
    """
    tiring_au = daily_load_au * fatigue_gains(daily_load_au, model)
    fitness_au = model.fitness_ratio * _left_over(daily_load_au, model.fitness_days)
    return model.base_au + fitness_au - _left_over(tiring_au, model.fatigue_days)


def _left_over(daily_load_au: FloatArray, constant_days: float) -> FloatArray:
    """What is left on each day of the loads before it: shape (days,) in, (days + 1,) out."""
    decay, left = math.exp(-1.0 / constant_days), [0.0]
    for load_au in daily_load_au.tolist():
        left.append((left[-1] + load_au) * decay)
    return np.array(left)
