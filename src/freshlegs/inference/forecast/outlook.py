"""How heavy the legs are likely to be on the days to come, given what is known and planned."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.learnt import Draws, Learnt
from freshlegs.inference.fit.leftover import leftover
from freshlegs.inference.fit.panel import FloatArray, Panel
from freshlegs.inference.fit.prior import Prior
from freshlegs.inference.fit.rated import carried_doses, rated_of

LOOKED_BACK_DAYS = 30
"""Days before the first one ahead whose ratings can leave something unexplained over."""
RANGE_FRACTION = 0.8
"""The part of such days that the range of a forecast holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What the days ahead hold: doses with what is left of before, dampers, the unexplained left.

    Shapes (days, causes), (days, dampers) and (days,).
    """

    dose: FloatArray
    damper: FloatArray
    left_hazard: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """The chance [0-1] of each level, 0 first, the mean [0-10], and the range of 8 in 10 days."""

    chances: tuple[float, ...]
    middle: float
    low: int
    high: int


def days_ahead(panel: Panel, first_index: int, learnt: Learnt, prior: Prior) -> Ahead:
    """Put the days of a panel from `first_index` on, none of them rated, into numbers."""
    dose = carried_doses(panel.dose, prior.carry_over)
    damper = np.nan_to_num(panel.damper)
    left = _left_hazard(panel, first_index, dose, learnt, prior)
    back = np.arange(panel.days_count - first_index, dtype=np.float64)
    fading: FloatArray = np.power(prior.excess_carry_over, back)
    return Ahead(dose=dose[first_index:], damper=damper[first_index:], left_hazard=left * fading)


def reached_by(ahead: Ahead, draws: Draws) -> FloatArray:
    """The chance [0-1] of reaching each level, 1 first, by draw and day (draws, days, levels)."""
    known = draws.hazard @ ahead.dose.T + draws.unexplained_hazard[:, None] + ahead.left_hazard
    hazard = known * np.exp(-(draws.damping @ ahead.damper.T))
    threshold = draws.threshold_ratio[:, None, 1:-1]
    reached: FloatArray = -np.expm1(-threshold * hazard[:, :, None] / NORMAL_HAZARD)
    return reached


def prospects(reached_chance: FloatArray) -> tuple[Prospect, ...]:
    """What is likely on each day ahead, all draws taken together."""
    return tuple(_prospect(row) for row in reached_chance.mean(axis=0))


def _prospect(reached_chance: FloatArray) -> Prospect:
    chances = -np.diff(np.concatenate([[1.0], reached_chance, [0.0]]))
    below = np.cumsum(chances)
    tail = (1.0 - RANGE_FRACTION) / 2.0
    low, high = np.searchsorted(below, [tail, 1.0 - tail])
    most = len(chances) - 1
    return Prospect(
        chances=tuple(chances.tolist()),
        middle=float(reached_chance.sum()),
        low=min(int(low), most),
        high=min(int(high), most),
    )


def _left_hazard(
    panel: Panel, first_index: int, dose: FloatArray, learnt: Learnt, prior: Prior
) -> float:
    """The unexplained hazard [-] that earlier ratings leave on the first day ahead."""
    days = slice(max(first_index - LOOKED_BACK_DAYS, 0), first_index + 1)
    recent = Panel(
        level=np.where(np.arange(panel.days_count) < first_index, panel.level, np.nan)[days],
        levels_count=panel.levels_count,
        dose=dose[days],
        damper=panel.damper[days],
    )
    nothing = np.zeros(recent.days_count)
    rated = rated_of(recent, np.zeros(dose.shape[1]), nothing)
    if not len(rated.day):
        return 0.0
    numbers = _numbers_now(learnt, layout_of(recent).knots_count)
    return float(leftover(rated, numbers, prior.excess_carry_over, recent.days_count)[-1])


def _numbers_now(learnt: Learnt, knots_count: int) -> FloatArray:
    """The likeliest numbers of a runner, with what is normal staying where it was last."""
    knots = np.full(knots_count, learnt.top_ln[-1])
    return np.concatenate([learnt.top_ln[: learnt.layout.knots.start], knots])
