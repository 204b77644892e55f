"""How much this runner's ratings differ from day to day, and how long a spell lasts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.domain.heaviness import LEVELS_COUNT, POPULATION_LEVEL_PROBABILITIES, level_of
from freshlegs.domain.trial import Counted, TrialKind
from freshlegs.inference.levels import mean_thresholds
from freshlegs.inference.trial.days import BoolArray, Days, FloatArray, Table
from freshlegs.inference.trial.effect import Rated, fits_of
from freshlegs.inference.trial.memory import MEMORIES, Memory, weights

LEAST_RATINGS_COUNT = 28
"""Fewer own ratings say too little of their memory, and the population stands in; elicited."""
ANYONES_MEMORY = Memory(0.3, 0.8)
ANYONES_RATED_FRACTION = 0.85
ANYONES_ENTRIES_COUNT = 2.0
"""The population's levels count as so many ratings: no level is impossible. More of them would
make steady legs look unsteady, and trials longer than they need be."""
ANYONES_WEEK: dict[Counted, tuple[int, ...]] = {
    Counted.EVERY_DAY: (1, 1, 1, 1, 1, 1, 1),
    Counted.RUN_DAYS: (0, 1, 1, 0, 1, 0, 1),
    Counted.LONG_RUN_DAYS: (0, 0, 0, 0, 1, 0, 1),
    Counted.DAYS_AFTER_STRENGTH: (0, 0, 0, 1, 1, 0, 0),
}
"""Which days of a week count where the runner's own weeks are not known; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a trial of this runner can be expected to see.

    `thresholds_hazard` shape (12,) as `levels.mean_thresholds` has them. `pull_z` shape (days,) is
    what the kind of day alone makes of a rating, in spreads of all ratings, `rest_part` the part of
    the variance that it leaves; `kinds` and `counted` are of those days, whole weeks of them.
    """

    thresholds_hazard: FloatArray
    memory: Memory
    pull_z: FloatArray
    rest_part: float
    kinds: Table
    counted: BoolArray
    rated_fraction: float
    is_own: bool

    @property
    def reached_probability(self) -> FloatArray:
        """How often a normal day reaches level 1 ... 10, shape (10,)."""
        found: FloatArray = 1 - np.exp(-self.thresholds_hazard[1:LEVELS_COUNT])
        return found

    @property
    def spread_heaviness(self) -> float:
        """The standard deviation [points] of ratings among days alike."""
        reached = self.reached_probability
        twice = (reached * (2 * np.arange(1, LEVELS_COUNT) - 1)).sum()
        return float(np.sqrt(max(twice - reached.sum() ** 2, 0.0) * self.rest_part))


def own_of(kind: TrialKind, days: Days) -> Own:
    """What a diary says of the runner's ratings; the population's where there are too few."""
    rated = ~np.isnan(days.heaviness)
    compared = rated & days.counted
    if compared.sum() < LEAST_RATINGS_COUNT or np.ptp(days.heaviness[compared]) == 0:
        return _anyones(kind, days.kinds.shape[1])
    return _fitted(days, rated, compared)


def weeks_of(own: Own, days_count: int) -> Own:
    """The same with days repeated, week by week, until there are so many."""
    at = np.arange(days_count) % len(own.counted)
    return replace(own, pull_z=own.pull_z[at], kinds=own.kinds[at], counted=own.counted[at])


def _anyones(kind: TrialKind, kinds_count: int) -> Own:
    return Own(
        thresholds_hazard=mean_thresholds(()),
        memory=ANYONES_MEMORY,
        pull_z=np.zeros(7),
        rest_part=1.0,
        kinds=np.zeros((7, kinds_count)),
        counted=np.array(ANYONES_WEEK[kind.counted], dtype=bool),
        rated_fraction=ANYONES_RATED_FRACTION,
        is_own=False,
    )


def _fitted(days: Days, rated: BoolArray, compared: BoolArray) -> Own:
    ratings = days.heaviness[compared]
    seen = Rated(
        at_days=np.flatnonzero(compared).astype(np.float64),
        ratings=ratings[:, None],
        kinds=days.kinds[compared],
        arm=np.zeros(len(ratings), dtype=bool),
    )
    fits = fits_of(seen, with_effect=False)
    best = int(np.argmax(weights(np.stack([one.fit_scale for one in fits]))[:, 0]))
    week = slice(len(days) % 7, None)
    pull = days.kinds @ fits[best].effect_scale[2:, 0]
    pulled = float(pull[compared].var())
    total = pulled + float(fits[best].spread_scale[0])
    return Own(
        thresholds_hazard=_own_thresholds(ratings),
        memory=MEMORIES[best],
        pull_z=((pull - pull[compared].mean()) / np.sqrt(total))[week],
        rest_part=1 - pulled / total,
        kinds=days.kinds[week],
        counted=days.counted[week],
        rated_fraction=float(rated.mean()),
        is_own=True,
    )


def _own_thresholds(ratings: FloatArray) -> FloatArray:
    """b_0 ... b_11 [-] from the levels that were rated, each rating counting the same."""
    levels = [level_of(one) for one in ratings]
    entries = np.bincount(levels, minlength=LEVELS_COUNT).astype(np.float64)
    entries += ANYONES_ENTRIES_COUNT * np.array(POPULATION_LEVEL_PROBABILITIES)
    below = np.clip(np.cumsum(entries / entries.sum())[:-1], 1e-12, 1.0)
    return np.concatenate([[np.inf], -np.log(below), [0.0]])
