"""How much lighter or heavier a change makes the legs, and how sure that is.

An estimate of its own beside the cause model: there a damper can only lighten, here a change must
be able to harm. Ratings are taken as numbers with normal errors that remember earlier days.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from freshlegs.inference.trial.days import FloatArray, Table
from freshlegs.inference.trial.memory import (
    MEMORIES,
    SPREAD_ENTRIES_COUNT,
    Fitted,
    fitted,
    weights,
)
from freshlegs.inference.trial.schedule import BoolArray

EFFECT_PRIOR_RATIO = 1.0
"""An effect is rarely more than twice what days alike differ by; elicited, centred on none."""
KIND_PRIOR_RATIO = 2.0
TREND_PRIOR_RATIO = 1.0
LEVEL_PRIOR_RATIO = 30.0
INTERVAL_PROBABILITY = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """The rated days that are compared: when, how heavy, what makes them alike, which arm.

    `ratings` [0-10] shape (rows, sets): one set from a diary, many in a simulation.
    """

    at_days: FloatArray
    ratings: FloatArray
    kinds: Table
    arm: BoolArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Heaviness with less without [points]: means, and ends of an interval, shape (sets,)."""

    low: FloatArray
    middle: FloatArray
    high: FloatArray


def columns(rated: Rated) -> Table:
    """Level, trend and kinds of day, shape (rows, 2 + kinds)."""
    middle = (rated.at_days.min() + rated.at_days.max()) / 2
    half = max(float(np.ptp(rated.at_days)) / 2, 1.0)
    return np.column_stack(
        [np.ones(len(rated.at_days)), (rated.at_days - middle) / half, rated.kinds]
    )


def prior_ratio(rated: Rated, *, with_effect: bool) -> FloatArray:
    """How wide each column's effect may be, in spreads of the ratings, shape (columns,)."""
    kinds = [KIND_PRIOR_RATIO] * rated.kinds.shape[1]
    effect = [EFFECT_PRIOR_RATIO] * with_effect
    return np.array([LEVEL_PRIOR_RATIO, TREND_PRIOR_RATIO, *kinds, *effect])


def fits_of(rated: Rated, *, with_effect: bool) -> list[Fitted]:
    """What each memory makes of the ratings; the change's column is the last."""
    base = columns(rated)
    taken = np.column_stack([base, rated.arm]) if with_effect else base
    prior = prior_ratio(rated, with_effect=with_effect)
    every = range(len(MEMORIES))
    return [fitted(number, rated.at_days, taken, rated.ratings, prior) for number in every]


def estimate(rated: Rated, probability: float = INTERVAL_PROBABILITY) -> Estimate:
    """The effect of the change, averaged over memories, with an interval of `probability`."""
    fits = fits_of(rated, with_effect=True)
    weight = weights(np.stack([one.fit_scale for one in fits]))
    means = np.stack([one.effect_scale[-1] for one in fits])
    spreads = np.stack([one.cover_scale[-1] * one.spread_scale for one in fits])
    middle = (weight * means).sum(axis=0)
    variance = (weight * (spreads + (means - middle) ** 2)).sum(axis=0)
    freedom_count = SPREAD_ENTRIES_COUNT + len(rated.at_days)
    reach = student_z((1 + probability) / 2, freedom_count) * np.sqrt(variance)
    return Estimate(low=middle - reach, middle=middle, high=middle + reach)


def student_z(probability: float, freedom_count: float) -> float:
    """Student's quantile [-] of a probability [0-1], to 0.0015 from ten degrees of freedom on.

    Abramowitz & Stegun 1964, 26.7.5, from memory.
    """
    z = NormalDist().inv_cdf(probability)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / freedom_count + second / freedom_count**2
