"""How often a trial of some length would notice a change that truly acts, by simulation."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from freshlegs.domain.heaviness import LEVELS_COUNT
from freshlegs.domain.trial import TrialKind
from freshlegs.inference.trial.analysis import DONE_FRACTION
from freshlegs.inference.trial.days import BoolArray, FloatArray
from freshlegs.inference.trial.effect import Rated, estimate
from freshlegs.inference.trial.look import BEFORE_DAYS, LOOK_PROBABILITY, RUN_UP_DAYS
from freshlegs.inference.trial.lot import by_lot
from freshlegs.inference.trial.own import Own, weeks_of
from freshlegs.inference.trial.schedule import arms, counts, draw_blocks, other_lots
from freshlegs.inference.trial.verdict import is_lighter, too_few

SCHEDULES_COUNT = 6
SETS_COUNT = 60
"""Simulated trials for each of the schedules."""
LOTS_COUNT = 400


def power(
    kind: TrialKind,
    own: Own,
    pairs_count: int,
    lightened_heaviness: float,
    rng: np.random.Generator,
) -> float:
    """The chance [0-1] that a trial of so many pairs says "helped".

    `lightened_heaviness` [points] is how much lighter the change truly makes the legs. 0 where
    the legs are never so heavy that they could become so much lighter.
    """
    hazard_ratio = hazard_ratio_of(own, lightened_heaviness)
    if hazard_ratio is None:
        return 0.0
    found = [
        _share_helped(kind, own, draw_blocks(pairs_count, rng), hazard_ratio, rng)
        for _ in range(SCHEDULES_COUNT)
    ]
    return float(np.mean(found))


def look_power(
    kind: TrialKind, own: Own, weeks: int, lightened_heaviness: float, rng: np.random.Generator
) -> float:
    """The chance [0-1] that a look at so many weeks after a change says "changed"."""
    hazard_ratio = hazard_ratio_of(own, lightened_heaviness)
    if hazard_ratio is None:
        return 0.0
    day = np.arange(BEFORE_DAYS + weeks * 7) - BEFORE_DAYS
    lived = weeks_of(own, len(day))
    settled = day >= kind.washout_days
    ratios = np.where(settled, hazard_ratio, 1.0)[:, None] * np.ones((1, SETS_COUNT))
    ratings = draw_ratings(lived, ratios, SETS_COUNT, rng)
    compared = (settled | (day < -RUN_UP_DAYS)) & lived.counted & _rated(own, len(day), rng)
    arm = day[compared] >= 0
    if too_few(int(arm.sum()), int((~arm).sum())):
        return 0.0
    rated = Rated(
        at_days=np.flatnonzero(compared).astype(np.float64),
        ratings=ratings[compared],
        kinds=lived.kinds[compared],
        arm=arm,
    )
    return float((estimate(rated, LOOK_PROBABILITY).high < 0).mean())


def hazard_ratio_of(own: Own, lightened_heaviness: float) -> float | None:
    """By which factor the hazard falls where the mean rating falls by so many points."""
    bars = own.thresholds_hazard[1:LEVELS_COUNT]
    wanted = float(own.reached_probability.sum()) - lightened_heaviness
    if wanted <= 0:
        return None
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if (1 - np.exp(-bars * middle)).sum() > wanted else (middle, high)
    return high


def draw_ratings(
    own: Own, hazard_ratio: FloatArray, sets_count: int, rng: np.random.Generator
) -> FloatArray:
    """Ratings [0-10] of days in a row with the runner's levels and memory, shape (days, sets).

    `hazard_ratio` shape (days, sets) is how much the change scales each day's hazard.
    """
    days_count = len(own.pull_z)
    lasting = np.empty((days_count, sets_count))
    daily_ratio = own.memory.daily_ratio
    lasting[0] = rng.standard_normal(sets_count)
    for at in range(1, days_count):
        step = np.sqrt(1 - daily_ratio**2) * rng.standard_normal(sets_count)
        lasting[at] = daily_ratio * lasting[at - 1] + step
    part = own.memory.lasting_part
    passing = rng.standard_normal((days_count, sets_count))
    rest = np.sqrt(own.rest_part) * (np.sqrt(part) * lasting + np.sqrt(1 - part) * passing)
    luck_z = own.pull_z[:, None] + rest
    ratings: FloatArray = np.zeros((days_count, sets_count))
    for ratio in np.unique(hazard_ratio):
        mine = hazard_ratio == ratio
        ratings[mine] = np.searchsorted(_cuts_z(own, float(ratio)), luck_z[mine])
    return ratings


def _cuts_z(own: Own, hazard_ratio: float) -> list[float]:
    """How great luck must be to reach level 1 ... 10 [standard normal]."""
    below = np.exp(-own.thresholds_hazard[1:LEVELS_COUNT] * hazard_ratio)
    return [NormalDist().inv_cdf(float(one)) for one in np.clip(below, 1e-12, 1 - 1e-12)]


def _share_helped(
    kind: TrialKind,
    own: Own,
    blocks: tuple[bool, ...],
    hazard_ratio: float,
    rng: np.random.Generator,
) -> float:
    days_count = len(blocks) * kind.block_days
    lived = weeks_of(own, days_count)
    every = arms(other_lots(np.array(blocks), LOTS_COUNT, rng), kind.block_days, days_count)
    done = every[0][:, None] & (rng.random((days_count, SETS_COUNT)) < DONE_FRACTION)
    ratings = draw_ratings(lived, np.where(done, hazard_ratio, 1.0), SETS_COUNT, rng)
    compared = counts(kind, days_count) & lived.counted & _rated(own, days_count, rng)
    arm = every[0][compared]
    if too_few(int(arm.sum()), int((~arm).sum())):
        return 0.0
    rated = Rated(
        at_days=np.flatnonzero(compared).astype(np.float64),
        ratings=ratings[compared],
        kinds=lived.kinds[compared],
        arm=arm,
    )
    ends, (lighter, _) = estimate(rated), by_lot(rated, every[:, compared])
    return float(is_lighter(ends.high, lighter).mean())


def _rated(own: Own, days_count: int, rng: np.random.Generator) -> BoolArray:
    found: BoolArray = rng.random(days_count) < own.rated_fraction
    return found
