"""How alike the ratings of days near each other are, and the sums that take account of it.

Ratings of days in a row are not independent: a bad spell lasts. How long it lasts is not known, so
every answer is averaged over a grid of memories, weighed by how well each fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from freshlegs.inference.trial.days import FloatArray, Table


@dataclass(frozen=True, slots=True)
class Memory:
    """A part of what differs from day to day lasts, and fades by `daily_ratio` each day."""

    lasting_part: float
    daily_ratio: float

    @property
    def next_day_ratio(self) -> float:
        """How alike the ratings of two days in a row are: their correlation."""
        return self.lasting_part * self.daily_ratio


MEMORIES: tuple[Memory, ...] = (
    Memory(0.0, 0.0),
    *(Memory(part, ratio) for ratio in (0.5, 0.8, 0.95) for part in (0.15, 0.3, 0.5, 0.7)),
    *(Memory(part, 0.985) for part in (0.1, 0.25, 0.5)),
)
"""From none to slow drifts; elicited to span what diaries show."""

SPREAD_ENTRIES_COUNT = 2.0
SPREAD_VARIANCE_SCALE = 0.5
"""The prior of the spread counts as two days with a variance of half a point squared; elicited."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What one memory makes of ratings: effects, their factor of variance, spread, weight.

    `effect_scale` shape (columns, ratings sets); `cover_scale` shape (columns,): times
    `spread_scale` (sets,) it is the variance of an effect; `fit_scale` (sets,) is the logarithm of
    how well the memory fits, less what all share.
    """

    effect_scale: FloatArray
    cover_scale: FloatArray
    spread_scale: FloatArray
    fit_scale: FloatArray


def whitened(number: int, at_days: FloatArray, columns: Table) -> tuple[FloatArray, float]:
    """Columns as they would be if days had no memory, and half the logarithm lost by it.

    `number` is the memory's place in `MEMORIES`, `at_days` [day] are the days of the rows.
    """
    factor, lost_scale = _factors(tuple(at_days.tolist()))[number]
    return factor @ columns, lost_scale


@lru_cache(maxsize=4)
def _factors(at_days: tuple[float, ...]) -> list[tuple[FloatArray, float]]:
    """What takes each memory out of ratings of these days; the same days come again and again."""
    days = np.array(at_days)
    apart_days = np.abs(days[:, None] - days[None, :])
    return [_factor(memory, apart_days) for memory in MEMORIES]


def _factor(memory: Memory, apart_days: FloatArray) -> tuple[FloatArray, float]:
    alike = memory.lasting_part * memory.daily_ratio**apart_days
    np.fill_diagonal(alike, 1.0)
    lower = np.linalg.cholesky(alike)
    return np.linalg.inv(lower), float(np.log(np.diag(lower)).sum())


def fitted(
    number: int,
    at_days: FloatArray,
    causes: Table,
    ratings: FloatArray,
    prior_ratio: FloatArray,
) -> Fitted:
    """Effects of columns on ratings under one memory, in closed form.

    Normal errors, and effects normal around 0 with a spread of `prior_ratio` (columns,) times that
    of the ratings (conjugate; Gelman 2013, Bayesian Data Analysis, chapter 14, from memory).
    `causes` shape (rows, columns), `ratings` shape (rows, sets).
    """
    both, lost_scale = whitened(number, at_days, np.hstack([causes, ratings]))
    of_causes, of_ratings = both[:, : causes.shape[1]], both[:, causes.shape[1] :]
    precision = of_causes.T @ of_causes + np.diag(prior_ratio**-2.0)
    effects = np.linalg.solve(precision, of_causes.T @ of_ratings)
    left = (of_ratings**2).sum(axis=0) - (effects * (precision @ effects)).sum(axis=0)
    entries_count = SPREAD_ENTRIES_COUNT + len(ratings)
    total = SPREAD_ENTRIES_COUNT * SPREAD_VARIANCE_SCALE + np.maximum(left, 0.0)
    volume = np.linalg.slogdet(precision)[1] / 2 + np.log(prior_ratio).sum() + lost_scale
    return Fitted(
        effect_scale=effects,
        cover_scale=np.diag(np.linalg.inv(precision)),
        spread_scale=total / entries_count,
        fit_scale=-volume - entries_count / 2 * np.log(total),
    )


def weights(fits: FloatArray) -> FloatArray:
    """How much each memory counts, shape (memories, sets); columns add up to 1."""
    shares = np.exp(fits - fits.max(axis=0))
    found: FloatArray = shares / shares.sum(axis=0)
    return found
