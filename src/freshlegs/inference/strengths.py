"""How strong causes are in one runner, with what is left open, beside people at large."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.explanation import Interval
from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.domain.streams import FloatArray
from freshlegs.inference.fit.learnt import Learnt, draws
from freshlegs.inference.fit.prior import Prior
from freshlegs.inference.levels import mean_thresholds

PLACES_Z = np.array([-1.645, 0.0, 1.645])
"""The ends of a 90 % interval and the median, in standard deviations of a normal."""
INTERVAL_PERCENT = (5.0, 50.0, 95.0)
DRAWS_COUNT = 4000


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing of people at large and of this runner (None: not learnt)."""

    people: Interval
    own: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strengths:
    """What was learnt, in chances [0-1]; the middle of each interval is the median.

    `causes` are how likely one dose alone is felt as noticeably heavy; `dampers` what part of the
    hazard one dose of a good sign takes away. `people_chances` and `own_chances` say how likely a
    day on which no known cause acts reaches each level, 1 first.
    """

    causes: tuple[Pair, ...]
    dampers: tuple[Pair, ...]
    people_chances: tuple[float, ...]
    own_chances: tuple[float, ...] | None


def strengths_of(learnt: Learnt | None, prior: Prior, rng: np.random.Generator) -> Strengths:
    """Put a fit beside what was believed before, both in the same order."""
    people = _people(prior.hazard, prior.hazard_spread_ln)
    people_damping = _people(prior.damping, prior.damping_spread_ln)
    people_chances = _reached(mean_thresholds(()), prior.unexplained_hazard)
    if learnt is None:
        return Strengths(
            causes=tuple(Pair(one, None) for one in people),
            dampers=tuple(Pair(one, None) for one in people_damping),
            people_chances=people_chances,
            own_chances=None,
        )
    drawn = draws(learnt, DRAWS_COUNT, rng)
    return Strengths(
        causes=tuple(map(Pair, people, _own(drawn.hazard))),
        dampers=tuple(map(Pair, people_damping, _own(drawn.damping))),
        people_chances=people_chances,
        own_chances=_reached(learnt.threshold_ratio, learnt.unexplained_hazard),
    )


def _people(middle: FloatArray, spread_ln: FloatArray) -> list[Interval]:
    return _intervals(middle[:, None] * np.exp(np.outer(spread_ln, PLACES_Z)))


def _own(drawn_hazard: FloatArray) -> list[Interval]:
    return _intervals(np.percentile(drawn_hazard, INTERVAL_PERCENT, axis=0).T)


def _intervals(hazard: FloatArray) -> list[Interval]:
    """The chances [0-1] that go with hazards [-], shape (rows, 3)."""
    return [Interval(*row) for row in (-np.expm1(-hazard)).tolist()]


def _reached(threshold_ratio: FloatArray, hazard: float) -> tuple[float, ...]:
    chances = -np.expm1(-threshold_ratio[1:-1] * hazard / NORMAL_HAZARD)
    return tuple(chances.tolist())
